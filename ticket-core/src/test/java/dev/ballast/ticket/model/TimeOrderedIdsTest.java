package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void an_id_is_a_version_seven_that_tells_its_time_and_is_nobody_elses() {
        TimeOrderedIds ids = new TimeOrderedIds(InstantSource.fixed(NOON));
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(id).isNotEqualTo(ids.next());
    }

    @Test
    void a_later_id_sorts_behind() {
        UUID one = new TimeOrderedIds(InstantSource.fixed(NOON)).next();
        UUID next = new TimeOrderedIds(InstantSource.fixed(NOON.plusMillis(1))).next();

        assertThat(next.toString()).isGreaterThan(one.toString());
    }
}
