package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.About;
import dev.ballast.ticket.model.Cost;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.Kind;
import dev.ballast.ticket.model.Money;
import dev.ballast.ticket.model.Resolution;
import dev.ballast.ticket.model.Tally;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.model.Timeline;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of table {@code ticket} as a {@link Ticket}. */
final class TicketColumns {

    private TicketColumns() {}

    static Ticket read(ResultSet row) throws SQLException {
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getLong("version"),
                state(row),
                kind(row),
                about(row),
                new Customer(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("customer_name"),
                        row.getString("customer_email")),
                new Tally(
                        row.getInt("messages_in"),
                        row.getInt("messages_out"),
                        list(row, "channels", name -> Channel.valueOf(name.toUpperCase(Locale.ROOT)))),
                times(row),
                AgentWords.read(row.getString("agent_words"))
                        .handling(row.getString("assignee"), row.getInt("priority"), row.getString("tier")),
                new Cost(row.getLong("effort_seconds"), money(row, "payout", "payout_currency")));
    }

    private static TicketState state(ResultSet row) throws SQLException {
        String status = row.getString("status");
        if (!status.equals("merged")) {
            return unmerged(status, row);
        }
        TicketId into = new TicketId(row.getObject("merged_into", UUID.class));
        return new TicketState.Merged(into, unmerged(row.getString("status_before_merge"), row));
    }

    private static TicketState.Unmerged unmerged(String status, ResultSet row) throws SQLException {
        return switch (status) {
            case "open" -> new TicketState.Open(required(row, "waiting_since"));
            case "waiting" -> new TicketState.Waiting();
            case "resolved" ->
                new TicketState.Resolved(new Resolution(row.getString("resolution")), required(row, "resolved_at"));
            default -> throw new IllegalStateException("ticket.status: '" + status + "'");
        };
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return new Kind(
                new ProblemType(row.getString("type")),
                row.getDouble("type_confidence"),
                list(row, "secondary_types", ProblemType::new),
                list(row, "risk", code -> RiskFlag.valueOf(code.toUpperCase(Locale.ROOT))).stream()
                        .collect(Collectors.toSet()),
                row.getBoolean("angry"),
                row.getBoolean("type_by_agent"));
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(
                row.getString("subject"),
                row.getString("snippet"),
                row.getString("product"),
                row.getString("order_number"),
                list(row, "order_keys", OrderKey::new).stream().collect(Collectors.toSet()),
                list(row, "trackings", tracking -> tracking).stream().collect(Collectors.toSet()),
                row.getString("language"),
                row.getString("country"),
                money(row, "value_at_risk", "value_currency"));
    }

    private static Timeline times(ResultSet row) throws SQLException {
        return new Timeline(
                required(row, "opened_at"),
                required(row, "last_message_at"),
                SeenMessages.instant(row, "first_response_at"),
                required(row, "changed_at"));
    }

    private static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
        BigDecimal value = row.getBigDecimal(amount);
        String code = row.getString(currency);
        return value == null || code == null ? null : new Money(value, code);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(SeenMessages.instant(row, column), column);
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String, T> item) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(item)
                .toList();
    }
}
