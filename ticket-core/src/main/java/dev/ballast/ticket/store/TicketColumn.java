package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.Money;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column that changes with its ticket: insert and update are both built from this list.
 *
 * @param type of the PostgreSQL array that carries it; {@code list} for a text array, which travels joined
 */
record TicketColumn(String name, String type, Function<Ticket, @Nullable Object> value) {

    private static final String LIST = "list";

    static final List<TicketColumn> ALL = List.of(
            new TicketColumn("version", "int8", Ticket::version),
            new TicketColumn("status", "text", t -> t.state().code()),
            new TicketColumn(
                    "resolution",
                    "text",
                    t -> t.state().settled() instanceof TicketState.Resolved r
                            ? r.resolution().code()
                            : null),
            new TicketColumn(
                    "resolved_at",
                    "timestamptz",
                    t -> t.state().settled() instanceof TicketState.Resolved r ? r.at() : null),
            new TicketColumn(
                    "waiting_since",
                    "timestamptz",
                    t -> t.state().settled() instanceof TicketState.Open(var since) ? since : null),
            new TicketColumn(
                    "merged_into",
                    "uuid",
                    t -> t.state() instanceof TicketState.Merged m ? m.into().value() : null),
            new TicketColumn(
                    "status_before_merge",
                    "text",
                    t -> t.state() instanceof TicketState.Merged m ? m.before().code() : null),
            new TicketColumn("subject", "text", t -> t.about().subject()),
            new TicketColumn("snippet", "text", t -> t.about().snippet()),
            new TicketColumn("type", "text", t -> t.kind().type().code()),
            new TicketColumn("type_confidence", "float8", t -> t.kind().confidence()),
            new TicketColumn("type_by_agent", "bool", t -> t.kind().byAgent()),
            new TicketColumn("secondary_types", LIST, t -> codes(t.kind().secondary(), ProblemType::code)),
            new TicketColumn("risk", LIST, t -> sorted(t.kind().risk(), RiskFlag::code)),
            new TicketColumn("angry", "bool", t -> t.kind().angry()),
            new TicketColumn("channels", LIST, t -> codes(t.tally().channels(), Channel::wireName)),
            new TicketColumn("product", "text", t -> t.about().product()),
            new TicketColumn("order_number", "text", t -> t.about().orderNumber()),
            new TicketColumn("order_keys", LIST, t -> sorted(t.about().orders(), OrderKey::value)),
            new TicketColumn("trackings", LIST, t -> sorted(t.about().trackings(), tracking -> tracking)),
            new TicketColumn("language", "text", t -> t.about().language()),
            new TicketColumn("country", "text", t -> t.about().country()),
            new TicketColumn("value_at_risk", "numeric", t -> amount(t.about().worth())),
            new TicketColumn("value_currency", "text", t -> currency(t.about().worth())),
            new TicketColumn("tier", "text", t -> t.handling().tier()),
            new TicketColumn("payout", "numeric", t -> amount(t.cost().payout())),
            new TicketColumn("payout_currency", "text", t -> currency(t.cost().payout())),
            new TicketColumn("agent_words", "json", t -> AgentWords.write(t.handling())),
            new TicketColumn("person_id", "uuid", t -> t.customer().person()),
            new TicketColumn("assignee", "text", t -> t.handling().assignee()),
            new TicketColumn("priority", "int4", t -> t.handling().priority()),
            new TicketColumn("messages_in", "int4", t -> t.tally().messagesIn()),
            new TicketColumn("messages_out", "int4", t -> t.tally().messagesOut()),
            new TicketColumn("effort_seconds", "int8", t -> t.cost().effortSeconds()),
            new TicketColumn("opened_at", "timestamptz", t -> t.times().openedAt()),
            new TicketColumn("last_message_at", "timestamptz", t -> t.times().lastMessageAt()),
            new TicketColumn("first_response_at", "timestamptz", t -> t.times().firstResponseAt()),
            new TicketColumn("due_at", "timestamptz", Ticket::dueAt),
            new TicketColumn("changed_at", "timestamptz", t -> t.times().changedAt()));

    static final String NAMES = ALL.stream().map(TicketColumn::name).collect(Collectors.joining(", "));

    /** The columns of {@code unnest(…) as r(…)} as the table wants them. */
    static final String VALUES = ALL.stream().map(TicketColumn::expression).collect(Collectors.joining(", "));

    static final String MARKS = ALL.stream().map(_ -> "?").collect(Collectors.joining(", "));

    String arrayType() {
        return type.equals(LIST) ? "text" : type;
    }

    private String expression() {
        return type.equals(LIST) ? TextList.split("r." + name) : "r." + name;
    }

    private static <T> String codes(Collection<T> items, Function<T, String> code) {
        return TextList.join(items.stream().map(code).toList());
    }

    /** A set has no order; its column has one, so that equal tickets are equal rows. */
    private static <T> String sorted(Collection<T> items, Function<T, String> code) {
        return TextList.join(items.stream().map(code).sorted().toList());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }
}
