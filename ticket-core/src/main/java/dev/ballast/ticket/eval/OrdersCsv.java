package dev.ballast.ticket.eval;

import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.extract.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A shop's orders from a CSV file with a header line; columns are known by name in any order, lines of one order may
 * follow each other as in a Shopify export.
 */
final class OrdersCsv {

    private static final List<String> NUMBER = List.of("number", "order", "order_number", "ordernumber", "name");
    private static final List<String> EMAIL = List.of("email", "customer_email");
    private static final List<String> CUSTOMER = List.of("customer", "customer_name", "billing name", "customername");
    private static final List<String> PRODUCT = List.of("product", "title", "lineitem name", "item", "products");
    private static final List<String> TRACKING = List.of("tracking", "tracking_number", "trackingnumber");

    final Map<OrderKey, KnownOrder> orders = new LinkedHashMap<>();
    final Map<String, KnownOrder> shipments = new LinkedHashMap<>();
    final Map<OrderKey, String> emails = new LinkedHashMap<>();
    final Map<OrderKey, String> names = new LinkedHashMap<>();

    static OrdersCsv none() {
        return new OrdersCsv();
    }

    static OrdersCsv read(Path file) throws IOException {
        OrdersCsv csv = new OrdersCsv();
        List<String> lines = Files.readAllLines(file);
        List<String> header = lines.isEmpty()
                ? List.of()
                : fields(lines.getFirst()).stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            csv.add(header, fields(line));
        }
        return csv;
    }

    private void add(List<String> header, List<String> row) {
        String number = field(header, row, NUMBER);
        if (number.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        OrderKey key = OrderKey.of(number);
        List<Product> products =
                new ArrayList<>(orders.containsKey(key) ? orders.get(key).products() : List.of());
        for (String title : field(header, row, PRODUCT).split(";")) {
            if (!title.isBlank()) {
                products.add(new Product(null, title.strip()));
            }
        }
        KnownOrder order = new KnownOrder(number, products);
        orders.put(key, order);
        put(emails, key, field(header, row, EMAIL).toLowerCase(Locale.ROOT));
        put(names, key, field(header, row, CUSTOMER));
        String tracking = field(header, row, TRACKING).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!tracking.isEmpty()) {
            shipments.put(tracking, order);
        }
    }

    private static void put(Map<OrderKey, String> map, OrderKey key, String value) {
        if (!value.isBlank()) {
            map.put(key, value);
        }
    }

    private static String field(List<String> header, List<String> row, List<String> names) {
        for (String name : names) {
            int at = header.indexOf(name);
            if (at >= 0 && at < row.size()) {
                return row.get(at).strip();
            }
        }
        return "";
    }

    /** RFC 4180 within one line. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
