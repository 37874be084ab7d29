package dev.ballast.monitor.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.monitor.quiet.Traffic;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConnectorViewTest {

    private static final Instant SPOKE = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    @Test
    void a_connector_that_says_nothing_any_more_is_silent_whatever_it_said_last() {
        var view = ConnectorView.of(status(ConnectorState.LISTENING), SPOKE.plusSeconds(36), PATIENCE, new Traffic());

        assertThat(view.state()).isEqualTo("silent");
        assertThat(view.reportedState()).isEqualTo("listening");
        assertThat(view.silentSince()).isEqualTo(SPOKE);
    }

    @Test
    void a_connector_that_was_heard_in_time_is_believed() {
        var view = ConnectorView.of(status(ConnectorState.RETRYING), SPOKE.plusSeconds(35), PATIENCE, new Traffic());

        assertThat(view.state()).isEqualTo("retrying");
        assertThat(view.silentSince()).isNull();
    }

    @Test
    void an_account_that_is_switched_off_has_nothing_to_say() {
        var view = ConnectorView.of(status(ConnectorState.STOPPED), SPOKE.plusSeconds(3600), PATIENCE, new Traffic());

        assertThat(view.state()).isEqualTo("stopped");
    }

    static ConnectorStatus status(ConnectorState state) {
        return new ConnectorStatus(
                new AccountId("support"),
                Platform.IMAP,
                "ingest-email",
                "one",
                state,
                null,
                SPOKE,
                SPOKE,
                null,
                3L,
                null,
                SPOKE);
    }
}
