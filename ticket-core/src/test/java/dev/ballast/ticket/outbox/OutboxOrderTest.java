package dev.ballast.ticket.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order in which the relay sees what transactions committed. */
class OutboxOrderTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("outbox_order");

    @Test
    void a_late_committer_with_a_lower_sequence_is_not_passed_over() throws SQLException {
        try (Connection late = database.pool().getConnection();
                Connection reader = database.pool().getConnection()) {
            late.setAutoCommit(false);
            append(late, "late");
            try (Connection early = database.pool().getConnection()) {
                append(early, "early");
            }

            assertThat(keys(reader))
                    .as("nothing may overtake the open transaction")
                    .isEmpty();
            late.commit();
            late.setAutoCommit(true);

            assertThat(keys(reader)).containsExactly("late", "early");
        }
    }

    @Test
    void only_one_replica_leads_and_another_takes_over_when_its_connection_is_gone() throws SQLException {
        try (Connection first = database.pool().getConnection();
                Connection second = database.pool().getConnection()) {
            assertThat(OutboxRows.tryLead(first)).isTrue();
            assertThat(OutboxRows.tryLead(second)).isFalse();

            OutboxRows.resign(first);

            assertThat(OutboxRows.tryLead(second)).isTrue();
            OutboxRows.resign(second);
        }
    }

    @Test
    void what_is_deleted_is_what_was_sent() throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            append(connection, "a");
            append(connection, "b");
            List<OutboxRows.Row> first = OutboxRows.committed(connection, 1);

            OutboxRows.delete(connection, first);

            assertThat(keys(connection)).containsExactly("b");
        }
    }

    private static List<String> keys(Connection connection) throws SQLException {
        return OutboxRows.committed(connection, 100).stream()
                .map(OutboxRows.Row::key)
                .toList();
    }

    private static void append(Connection connection, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (id, topic, aggregatetype, aggregateid, type, payload, "timestamp")
                values (?, 'ticket.stream.v1', 'ticket', ?, 'dev.ballast.ticket.changed.v1', '{}', now())
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, key);
            insert.executeUpdate();
        }
    }
}
