package dev.ballast.ticket.desk;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a plain SQL query, for tables that no entity needs to know. */
final class NativeRows {

    private NativeRows() {}

    /** @param parameters for {@code ?1}, {@code ?2} … */
    static Stream<Object[]> of(String sql, Object... parameters) {
        Query query = Panache.getEntityManager().createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
