package dev.ballast.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets to read who asks for something that cannot be. */
class RefusalsTest {

    @TempDir
    Path dir;

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));

        assertThatThrownBy(() -> new Layout(file.resolve("data")).prepare())
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be written");
    }

    @Test
    void unknown_commands_and_options_are_named() {
        assertThatThrownBy(() -> Options.parse(List.of("upp"))).hasMessageContaining("'upp'");
        assertThatThrownBy(() -> Options.parse(List.of("up", "--fast"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("up", "--data"))).hasMessageContaining("--data needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("up", "--port-offset", "90000")))
                .hasMessageContaining("0 to 40000");
    }

    @Test
    void options_are_read_in_any_order() throws Exception {
        Options options = Options.parse(List.of("up", "--port-offset", "100", "--demo", "--data", "shop"));

        assertThat(options).isEqualTo(new Options(Options.Command.UP, true, Path.of("shop"), 100));
    }

    @Test
    void the_demo_never_overwrites_accounts_that_somebody_wrote() throws Exception {
        Layout layout = new Layout(dir);
        layout.prepare();
        Files.writeString(layout.accounts(), "accounts: []");
        Secrets secrets = Secrets.loadOrCreate(layout.secrets(), name -> null);

        assertThatThrownBy(() -> new DemoAccounts(layout, new Ports(0), secrets).write())
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("your own accounts");
        assertThat(layout.accounts()).hasContent("accounts: []");
    }

    @Test
    void the_demo_refreshes_accounts_that_it_wrote_itself() throws Exception {
        Layout layout = new Layout(dir);
        layout.prepare();
        Secrets secrets = Secrets.loadOrCreate(layout.secrets(), name -> null);

        new DemoAccounts(layout, new Ports(0), secrets).write();
        new DemoAccounts(layout, new Ports(500), secrets).write();

        assertThat(layout.accounts()).content().contains("imap-port: \"13643\"").doesNotContain("{");
    }

    @Test
    void pauses_between_restarts_grow_to_half_a_minute() {
        assertThat(List.of(Watch.pauseAfter(1), Watch.pauseAfter(2), Watch.pauseAfter(4), Watch.pauseAfter(40)))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(30));
    }
}
