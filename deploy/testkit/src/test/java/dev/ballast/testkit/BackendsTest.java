package dev.ballast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackendsTest {

    @Test
    void a_published_event_is_read_back_from_the_shared_broker() {
        String id = "form-" + UUID.randomUUID();
        var account = new ChannelAccount(new AccountId(id), Platform.WEBFORM, "Form", true, Map.of(), Map.of());

        try (KafkaProbe probe = KafkaProbe.shared()) {
            probe.publish(EventType.CHANNEL_ACCOUNT, Event.of("/test", Instant.EPOCH, id, account));

            var found = probe.await(
                    EventType.CHANNEL_ACCOUNT,
                    Duration.ofSeconds(10),
                    e -> e.key().equals(id));
            assertThat(found.data()).isEqualTo(account);
        }
    }

    @Test
    void each_database_name_gives_a_database_of_its_own() throws Exception {
        Backends backends = Backends.shared();
        execute(backends.jdbcUrl("kit_one"), "CREATE TABLE only_in_one (id int)");

        assertThat(tables(backends.jdbcUrl("kit_one"))).isOne();
        assertThat(tables(backends.jdbcUrl("kit_two"))).isZero();
    }

    private static void execute(String url, String sql) throws Exception {
        Backends backends = Backends.shared();
        try (var c = DriverManager.getConnection(url, backends.databaseUser(), backends.databasePassword());
                var s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private static int tables(String url) throws Exception {
        Backends backends = Backends.shared();
        try (var c = DriverManager.getConnection(url, backends.databaseUser(), backends.databasePassword());
                var s = c.createStatement();
                var r = s.executeQuery("SELECT count(*) FROM pg_tables WHERE tablename = 'only_in_one'")) {
            r.next();
            return r.getInt(1);
        }
    }
}
