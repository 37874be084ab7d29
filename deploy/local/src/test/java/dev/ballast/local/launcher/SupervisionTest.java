package dev.ballast.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: the launcher in one, each fake service in another. */
class SupervisionTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path dir;

    private Path data;
    private String first;
    private String second;

    @BeforeEach
    void choosePlaces() throws Exception {
        data = dir.resolve("data");
        first = FakeShop.freePort();
        second = FakeShop.freePort();
    }

    @Test
    void the_second_stage_is_started_when_the_first_is_ready() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first, second)) {
            awaitReady(shop);

            assertThat(shop.output())
                    .containsSubsequence("starting fake-1", "fake-1", "ready", "starting fake-2", "ready");
        }
    }

    @Test
    void a_service_that_was_killed_runs_again() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first)) {
            awaitReady(shop);
            ProcessHandle killed = shop.unit("fake-1");

            killed.destroyForcibly();

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(shop.unit("fake-1").pid()).isNotEqualTo(killed.pid());
                assertThat(shop.output()).contains("fake-1 ended; starting it again", "(again)");
            });
        }
    }

    @Test
    void a_taken_port_is_one_sentence_that_names_it_and_its_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(Integer.parseInt(first), 1, InetAddress.getLoopbackAddress());
                FakeShop shop = FakeShop.start(data, second, Integer.toString(taken.getLocalPort()))) {
            assertThat(shop.exitCode()).isOne();
            assertThat(shop.output().strip()).hasLineCount(1).contains("Port " + first + " is taken", "the fake");
        }
    }

    @Test
    void a_second_start_on_the_same_data_folder_is_refused_and_disturbs_nothing() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first)) {
            awaitReady(shop);
            try (FakeShop intruder = FakeShop.start(data, second)) {
                assertThat(intruder.exitCode()).isOne();
                assertThat(intruder.output().strip()).hasLineCount(1).contains("already runs on " + data);
                assertThat(shop.unit("fake-1").isAlive()).isTrue();
            }
        }
    }

    @Test
    void ctrl_c_leaves_no_process_behind() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first, second)) {
            awaitReady(shop);
            ProcessHandle one = shop.unit("fake-1");
            ProcessHandle two = shop.unit("fake-2");

            shop.signal("INT");

            assertThat(shop.exitCode()).isEqualTo(130);
            assertThat(one.isAlive()).isFalse();
            assertThat(two.isAlive()).isFalse();
        }
    }

    @Test
    void after_kill_9_of_the_launcher_the_next_start_replaces_what_it_left() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first)) {
            awaitReady(shop);
            ProcessHandle orphan = shop.unit("fake-1");
            shop.signal("KILL");
            assertThat(shop.exitCode()).isEqualTo(137);
            assertThat(orphan.isAlive()).isTrue();

            try (FakeShop next = FakeShop.start(data, first)) {
                awaitReady(next);
                assertThat(next.output()).contains("an earlier launcher left running: fake-1");
                assertThat(orphan.isAlive()).isFalse();
                assertThat(next.unit("fake-1").pid()).isNotEqualTo(orphan.pid());
            }
        }
    }

    @Test
    void a_service_whose_launcher_was_killed_before_it_could_note_the_number_is_replaced_too() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first)) {
            awaitReady(shop);
            ProcessHandle orphan = shop.unit("fake-1");
            shop.signal("KILL");
            assertThat(shop.exitCode()).isEqualTo(137);
            new PidFiles(new Layout(data)).remove("fake-1");

            try (FakeShop next = FakeShop.start(data, first)) {
                awaitReady(next);
                assertThat(next.output()).contains("an earlier launcher left running: fake-1");
                assertThat(orphan.isAlive()).isFalse();
            }
        }
    }

    @Test
    void a_service_that_keeps_dying_fails_the_start_and_stops_the_others() throws Exception {
        try (FakeShop shop = FakeShop.start(data, first, "dies")) {
            assertThat(shop.exitCode()).isOne();
            assertThat(shop.output()).contains("fake-2 ended again and again; its log");
            assertThat(new PidFiles(new Layout(data)).alive()).isEmpty();
        }
    }

    private static void awaitReady(FakeShop shop) {
        await().atMost(SOON).untilAsserted(() -> assertThat(shop.output()).contains("all ready"));
    }
}
