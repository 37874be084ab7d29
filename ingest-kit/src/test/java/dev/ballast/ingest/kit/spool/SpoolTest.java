package dev.ballast.ingest.kit.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.contract.WireRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final SpoolLimits ROOMY = new SpoolLimits(1 << 20, 0, 500);
    private static final int PAGE = 4_096;

    @TempDir
    Path root;

    @Test
    void records_come_out_in_the_order_they_went_in() throws IOException {
        try (Spool spool = Spool.open(root, "a", ROOMY)) {
            append(spool, 50);

            assertThat(drain(spool)).containsExactlyElementsOf(texts(0, 50));
            assertThat(spool.isEmpty()).isTrue();
            assertThat(spool.bytes()).isZero();
        }
    }

    @Test
    void what_was_accepted_is_there_after_a_restart() throws IOException {
        try (Spool spool = Spool.open(root, "a", ROOMY)) {
            append(spool, 20);
        }
        try (Spool again = Spool.open(root, "a", ROOMY)) {
            assertThat(again.holds("key-3")).isTrue();
            assertThat(again.records()).isEqualTo(20);
            assertThat(drain(again)).containsExactlyElementsOf(texts(0, 20));
        }
    }

    @Test
    void a_half_written_end_costs_only_itself() throws IOException {
        try (Spool spool = Spool.open(root, "a", new SpoolLimits(1 << 20, 0, 1 << 20))) {
            append(spool, 3);
        }
        Path segment = files("a", ".spool").getFirst();
        Files.write(segment, new byte[] {0, 0, 0, 99, 1, 2}, StandardOpenOption.APPEND);

        try (Spool again = Spool.open(root, "a", ROOMY)) {
            append(again, 3, 4);
            assertThat(drain(again)).containsExactlyElementsOf(texts(0, 4));
        }
        assertThat(files("a", ".damaged")).hasSize(1);
    }

    @Test
    void a_full_spool_refuses_and_keeps_what_it_has() throws IOException {
        try (Spool spool = Spool.open(root, "a", new SpoolLimits(300, 0, 100))) {
            Spool.Appended last = new Spool.Appended.Stored();
            int stored = -1;
            while (last instanceof Spool.Appended.Stored) {
                stored++;
                last = spool.append(Records.of("key", "text-" + stored)).join();
            }

            assertThat(last).isEqualTo(new Spool.Appended.Refused("the spool is full"));
            assertThat(drain(spool)).containsExactlyElementsOf(texts(0, stored));
            assertThat(spool.append(Records.of("key", "room again")).join()).isEqualTo(new Spool.Appended.Stored());
        }
    }

    @Test
    void a_disk_that_is_nearly_full_is_left_to_the_broker() throws IOException {
        try (Spool spool = Spool.open(root, "a", new SpoolLimits(1 << 20, Long.MAX_VALUE / 2, 100))) {
            assertThat(spool.append(Records.of("key", "text")).join())
                    .isEqualTo(new Spool.Appended.Refused("the disk is nearly full"));
            assertThat(spool.holds("key")).isFalse();
        }
    }

    @Test
    void what_a_dead_replica_left_is_taken_over_first() throws IOException {
        try (Spool dead = Spool.open(root, "dead", ROOMY)) {
            append(dead, 5);
        }
        try (Spool heir = Spool.open(root, "heir", ROOMY)) {
            append(heir, 5, 8);
            assertThat(drain(heir)).containsExactlyElementsOf(texts(0, 8));
        }
    }

    @Test
    void what_a_replica_leaves_that_dies_later_is_taken_over_by_one_that_runs() throws IOException {
        try (Spool heir = Spool.open(root, "heir", ROOMY)) {
            try (Spool dying = Spool.open(root, "dying", ROOMY)) {
                append(heir, 0, 3);
                append(dying, 3, 6);
                heir.adoptLeftovers();
                assertThat(heir.records()).as("while the other lives").isEqualTo(3);
            }
            heir.adoptLeftovers();
            append(heir, 6, 9);

            assertThat(heir.holds("key-4")).isTrue();
            assertThat(drain(heir)).containsExactlyElementsOf(texts(0, 9));
            assertThat(heir.isEmpty()).isTrue();
        }
    }

    @Test
    void a_folder_that_is_no_replicas_is_left_alone() throws IOException {
        Path strange = Files.createDirectories(root.resolve("lost+found"));
        Files.writeString(strange.resolve("00000000000000000001.spool"), "not ours");

        try (Spool spool = Spool.open(root, "a", ROOMY)) {
            assertThat(spool.isEmpty()).isTrue();
        }
        assertThat(strange.resolve("lock")).doesNotExist();
    }

    @Test
    void a_living_replicas_folder_is_nobody_elses() throws IOException {
        try (Spool living = Spool.open(root, "living", ROOMY);
                Spool other = Spool.open(root, "other", ROOMY)) {
            append(living, 2);
            assertThat(other.isEmpty()).isTrue();
            assertThatThrownBy(() -> Spool.open(root, "living", ROOMY))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    @Test
    void many_who_wait_share_the_syncs() throws IOException {
        try (Spool spool = Spool.open(root, "a", new SpoolLimits(16 << 20, 0, 4 << 20))) {
            List<CompletableFuture<Spool.Appended>> waiting = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                waiting.add(spool.append(Records.of("key-" + i, "text-" + i)));
            }
            assertThat(waiting).allSatisfy(done -> assertThat(done.join()).isEqualTo(new Spool.Appended.Stored()));
            assertThat(drain(spool)).containsExactlyElementsOf(texts(0, 2_000));
        }
    }

    private static void append(Spool spool, int count) {
        append(spool, 0, count);
    }

    private static void append(Spool spool, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(spool.append(Records.of("key-" + i, "text-" + i)).join()).isEqualTo(new Spool.Appended.Stored());
        }
    }

    static List<String> drain(Spool spool) throws IOException {
        List<String> all = new ArrayList<>();
        for (List<WireRecord> page = spool.peek(PAGE); !page.isEmpty(); page = spool.peek(PAGE)) {
            page.forEach(record -> all.add(Records.text(record)));
            spool.remove(page);
        }
        return all;
    }

    private static List<String> texts(int from, int to) {
        return Stream.iterate(from, i -> i + 1)
                .limit(to - from)
                .map(i -> "text-" + i)
                .toList();
    }

    private List<Path> files(String instance, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(instance))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
