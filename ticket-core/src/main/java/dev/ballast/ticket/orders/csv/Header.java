package dev.ballast.ticket.orders.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column stands where.
 *
 * @param ignored the headings that mean nothing to an order, for the report
 */
record Header(Map<Column, Integer> places, List<String> ignored) {

    static Header of(CsvRow row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cells().get(i);
            Column column = column(heading, row);
            if (column != null && !places.containsKey(column)) {
                places.put(column, i);
            } else if (column == null && !heading.isBlank()) {
                ignored.add(heading);
            }
        }
        // Where there is but one name for it, the id is what customers are told.
        if (!places.containsKey(Column.NUMBER) && places.containsKey(Column.ID)) {
            places.put(Column.NUMBER, places.get(Column.ID));
            places.remove(Column.ID);
        }
        return new Header(places, ignored);
    }

    /** Shopify heads the order's number with "Name"; beside a heading that says more, that is the customer's. */
    private static @Nullable Column column(String heading, CsvRow row) {
        Column column = Column.headed(heading).orElse(null);
        boolean name = column == Column.NUMBER && heading.strip().equalsIgnoreCase("name");
        boolean numbered = row.cells().stream()
                .anyMatch(other -> !other.strip().equalsIgnoreCase("name")
                        && Column.headed(other).filter(Column.NUMBER::equals).isPresent());
        return name && numbered ? Column.CUSTOMER : column;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Null when there is no such column, no such cell in this row, or nothing in it. */
    @Nullable
    String cell(CsvRow row, Column column) {
        Integer place = places.get(column);
        if (place == null || place >= row.cells().size()) {
            return null;
        }
        String cell = row.cells().get(place).strip();
        return cell.isEmpty() ? null : cell;
    }
}
