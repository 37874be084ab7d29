package dev.ballast.ingest.kit.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.reply.OutboundReply;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyPartitionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ReplyPartition partition = new ReplyPartition(100, Set.of(), Set.of());

    @Test
    void replies_of_one_conversation_go_one_after_the_other_and_others_beside_them() {
        partition.take(100, Replies.to("anna"));
        partition.take(101, Replies.to("anna"));
        partition.take(102, Replies.to("bert"));

        List<PendingReply> first = partition.begin(NOW);
        assertThat(first).extracting(pending -> pending.offset).containsExactlyInAnyOrder(100L, 102L);
        assertThat(partition.begin(NOW)).isEmpty();

        partition.finished(first.getFirst());
        assertThat(partition.begin(NOW)).extracting(pending -> pending.offset).containsExactly(101L);
    }

    @Test
    void only_what_is_finished_from_the_beginning_on_is_committed_and_what_began_is_told() {
        partition.take(100, Replies.to("anna"));
        partition.take(101, Replies.to("bert"));
        List<PendingReply> begun = partition.begin(NOW);
        partition.finished(begun.get(1));

        assertThat(partition.commit().offset()).isEqualTo(100);
        assertThat(BegunOffsets.decode(partition.commit())).containsExactly(100L);

        partition.finished(begun.get(0));
        assertThat(partition.commit().offset()).isEqualTo(102);
        assertThat(BegunOffsets.decode(partition.commit())).isEmpty();
    }

    @Test
    void a_postponed_reply_holds_its_conversation_back_until_its_time() {
        partition.take(100, Replies.to("anna"));
        partition.take(101, Replies.to("anna"));
        PendingReply head = partition.begin(NOW).getFirst();
        partition.postponed(head, NOW.plusSeconds(30));

        assertThat(partition.begin(NOW.plusSeconds(29))).isEmpty();
        assertThat(BegunOffsets.decode(partition.commit())).isEmpty();
        assertThat(partition.begin(NOW.plusSeconds(30))).containsExactly(head);
    }

    @Test
    void what_a_predecessor_began_stays_marked_until_it_has_its_receipt() {
        ReplyPartition heir = new ReplyPartition(100, Set.of(101L), Set.of());
        heir.take(100, Replies.to("anna"));
        assertThat(BegunOffsets.decode(heir.commit())).contains(101L);

        heir.take(101, Replies.to("bert"));
        assertThat(heir.begin(NOW))
                .filteredOn(pending -> pending.offset == 101)
                .singleElement()
                .satisfies(pending -> assertThat(pending.interrupted).isTrue());
    }

    @Test
    void a_reply_whose_record_comes_twice_is_taken_once() {
        OutboundReply reply = Replies.to("anna");
        partition.take(100, reply);
        partition.take(101, reply);

        PendingReply only = partition.begin(NOW).getFirst();
        partition.finished(only);
        assertThat(partition.begin(NOW)).isEmpty();
        assertThat(partition.commit().offset()).isEqualTo(102);
    }
}
