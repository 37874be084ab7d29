package dev.ballast.ticket.desk;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which tickets, as the query string says it. Repeated parameters mean any of them. */
public class TicketFilter {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

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

    /** Free text: a ticket or order number, an address, a name, words of subject or messages in any script. */
    @QueryParam("q")
    public @Nullable String q;

    /** @param hql over alias {@code t} @param parameters by name */
    record Where(String hql, Map<String, Object> parameters) {}

    /** Filters that have counts beside them. */
    enum Part {
        STATUS,
        TYPE,
        CHANNEL,
        PRODUCT,
        RISK
    }

    Where where() {
        return without(null);
    }

    Where without(@Nullable Part part) {
        List<String> all = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        all.add("t.status <> 'merged'");
        if (part != Part.STATUS) {
            anyOf("t.status in :status", "status", status, all, parameters);
        }
        if (part != Part.TYPE) {
            anyOf("t.type in :type", "type", type, all, parameters);
        }
        if (part != Part.CHANNEL) {
            anyOf("array_intersects(t.channels, :channel)", "channel", channel, all, parameters);
        }
        if (part != Part.RISK) {
            anyOf("array_intersects(t.risk, :risk)", "risk", risk, all, parameters);
        }
        if (part != Part.PRODUCT) {
            equal("t.product = :product", "product", product, all, parameters);
        }
        equal("t.assignee = :assignee", "assignee", assignee, all, parameters);
        equal(
                "t.personId = (select coalesce(c.personId, c.id) from CustomerEntity c where c.id = :customer)",
                "customer",
                customer,
                all,
                parameters);
        equal("lower(t.orderNumber) in (lower(:order), '#' || lower(:order))", "order", order, all, parameters);
        if (q != null && !q.isBlank()) {
            text(q.strip(), all, parameters);
        }
        return new Where(String.join(" and ", all), parameters);
    }

    /** Substrings, not words: Chinese and Japanese have no spaces to cut at. */
    private static void text(String wanted, List<String> all, Map<String, Object> parameters) {
        parameters.put("text", "%" + escape(wanted.toLowerCase(Locale.ROOT)) + "%");
        var number = NUMBER.matcher(wanted);
        parameters.put("number", number.matches() ? Long.parseLong(number.group(1)) : -1L);
        all.add("""
                (t.number = :number
                 or lower(t.subject) like :text escape '!' or lower(t.customerName) like :text escape '!'
                 or lower(t.customerEmail) like :text escape '!' or lower(t.orderNumber) like :text escape '!'
                 or exists (select 1 from MessageEntity m
                             where m.ticketId = t.id and lower(m.body) like :text escape '!'))""");
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static void anyOf(
            String hql, String name, List<String> values, List<String> all, Map<String, Object> parameters) {
        List<String> given = values.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .filter(value -> !value.isBlank())
                .toList();
        if (!given.isEmpty()) {
            all.add(hql);
            parameters.put(name, given);
        }
    }

    private static void equal(
            String hql, String name, @Nullable Object value, List<String> all, Map<String, Object> parameters) {
        if (value != null && !value.toString().isBlank()) {
            all.add(hql);
            parameters.put(name, value);
        }
    }
}
