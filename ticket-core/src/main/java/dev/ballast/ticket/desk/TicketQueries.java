package dev.ballast.ticket.desk;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and counts for the desk. */
@ApplicationScoped
public class TicketQueries {

    private static final int MAX_LIMIT = 200;

    /** @param next cursor of the following page; null on the last one */
    record TicketPage(List<TicketItem> items, @Nullable String next) {}

    @Transactional
    TicketPage page(TicketFilter filter, TicketOrder order, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, MAX_LIMIT);
        TicketFilter.Where where = filter.where();
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        String hql = "from TicketEntity t where " + where.hql();
        if (cursor != null && !cursor.isBlank()) {
            TicketOrder.Cursor after = order.parse(cursor);
            hql += " and " + order.after();
            parameters.put("afterKey", after.key());
            parameters.put("afterId", after.id());
        }
        List<TicketEntity> found = TicketEntity.<TicketEntity>find(hql + order.orderBy(), parameters)
                .page(Page.ofSize(size + 1))
                .list();
        List<TicketEntity> shown = found.size() > size ? found.subList(0, size) : found;
        return new TicketPage(
                shown.stream().map(TicketItem::of).toList(),
                found.size() > size ? order.cursor(shown.getLast()) : null);
    }

    @Transactional
    public List<TicketItem> byIds(Collection<UUID> ids) {
        return TicketEntity.<TicketEntity>list("id in ?1 and status <> 'merged'", ids).stream()
                .map(TicketItem::of)
                .toList();
    }

    /** Counts for the filter bar. */
    record Facets(
            Map<String, Long> status,
            Map<String, Long> type,
            Map<String, Long> channel,
            Map<String, Long> product,
            Map<String, Long> risk) {}

    /** Of the tickets that the other filters leave: a filter's own choice does not hide its alternatives. */
    @Transactional
    Facets facets(TicketFilter filter) {
        return new Facets(
                counts("t.status", "", filter.without(TicketFilter.Part.STATUS)),
                counts("t.type", "", filter.without(TicketFilter.Part.TYPE)),
                counts("c", " join lateral unnest(t.channels) c", filter.without(TicketFilter.Part.CHANNEL)),
                counts("t.product", "", filter.without(TicketFilter.Part.PRODUCT)),
                counts("r", " join lateral unnest(t.risk) r", filter.without(TicketFilter.Part.RISK)));
    }

    private static Map<String, Long> counts(String group, String join, TicketFilter.Where where) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select " + group + ", count(*) from TicketEntity t" + join + " where " + where.hql()
                                + " group by " + group,
                        Object[].class);
        where.parameters().forEach(query::setParameter);
        Map<String, Long> counts = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            if (row[0] != null) {
                counts.put((String) row[0], (Long) row[1]);
            }
        }
        return counts;
    }
}
