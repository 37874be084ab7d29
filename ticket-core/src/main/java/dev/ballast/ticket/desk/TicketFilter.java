package dev.ballast.ticket.desk;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.store.TicketKey;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which tickets, as the query string says it. Repeated parameters mean any of them. */
public class TicketFilter {

    @QueryParam("status")
    public List<String> status = List.of();

    @QueryParam("type")
    public List<String> type = List.of();

    @QueryParam("channel")
    public List<String> channel = List.of();

    @QueryParam("risk")
    public List<String> risk = List.of();

    @QueryParam("product")
    public @Nullable String product;

    @QueryParam("assignee")
    public @Nullable String assignee;

    @QueryParam("customer")
    public @Nullable UUID customer;

    @QueryParam("order")
    public @Nullable String order;

    /** Free text: a ticket or order number, an address, a name, words of messages in any script or their beginnings. */
    @QueryParam("q")
    public @Nullable String q;

    /** Filters that have counts beside them. */
    enum Part {
        STATUS,
        TYPE,
        CHANNEL,
        PRODUCT,
        RISK
    }

    /** Over table {@code ticket t}; the free text is {@link TicketSearch}'s. */
    Where where() {
        return without(null);
    }

    Where without(@Nullable Part part) {
        Where where = new Where().and("t.status <> 'merged'");
        if (part != Part.STATUS) {
            anyOf(where, "t.status = any(?)", status);
        }
        if (part != Part.TYPE) {
            anyOf(where, "t.type = any(?)", type);
        }
        if (part != Part.CHANNEL) {
            anyOf(where, "t.channels && ?::varchar[]", channel);
        }
        if (part != Part.RISK) {
            anyOf(where, "t.risk <> '{}' and t.risk && ?::varchar[]", risk);
        }
        if (part != Part.PRODUCT) {
            equal(where, "t.product = ?", product);
        }
        equal(where, "t.assignee = ?", assignee);
        if (customer != null) {
            where.and("t.person_id = (select coalesce(person_id, id) from customer where id = ?)", customer);
        }
        if (order != null && order.chars().anyMatch(Character::isLetterOrDigit)) {
            where.and("t.id in (select ticket_id from ticket_key where key = ?)", TicketKey.order(OrderKey.of(order)));
        }
        return where;
    }

    private static void anyOf(Where where, String sql, List<String> values) {
        List<String> given = values.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .filter(value -> !value.isBlank())
                .toList();
        if (!given.isEmpty()) {
            where.and(sql, given);
        }
    }

    private static void equal(Where where, String sql, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            where.and(sql, value);
        }
    }
}
