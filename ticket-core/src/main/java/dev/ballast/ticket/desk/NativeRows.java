package dev.ballast.ticket.desk;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a plain SQL query with one parameter, for tables that no entity needs to know. */
final class NativeRows {

    private NativeRows() {}

    static Stream<Object[]> of(String sql, Object parameter) {
        Query query = Panache.getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, parameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
