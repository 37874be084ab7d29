package dev.ballast.ticket.eval;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.Catalogue;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.extract.Product;
import dev.ballast.ticket.orders.csv.LineProblem;
import dev.ballast.ticket.orders.csv.MalformedCsv;
import dev.ballast.ticket.orders.csv.OrderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shop's orders from the table it exports, read as the desk's import reads it. */
final class ShopOrders {

    static final ShopOrders NONE = new ShopOrders(List.of(), List.of());

    private final List<ShopOrder> orders;
    private final Map<OrderKey, ShopOrder> byKey = new LinkedHashMap<>();
    private final KnownKeys known;

    /** What could not be read, with the line. */
    final List<String> problems;

    private ShopOrders(List<ShopOrder> orders, List<String> problems) {
        this.orders = List.copyOf(orders);
        this.problems = List.copyOf(problems);
        Map<OrderKey, KnownOrder> numbers = new LinkedHashMap<>();
        Map<String, KnownOrder> shipments = new LinkedHashMap<>();
        List<Product> products = new ArrayList<>();
        for (ShopOrder order : orders) {
            KnownOrder knownOrder = knownOrder(order);
            if (order.number().chars().anyMatch(Character::isLetterOrDigit)) {
                byKey.put(knownOrder.key(), order);
                numbers.put(knownOrder.key(), knownOrder);
            }
            order.shipments().forEach(shipment -> {
                if (shipment.trackingNumber() != null) {
                    String tracking =
                            shipment.trackingNumber().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
                    shipments.put(tracking, knownOrder);
                }
            });
            products.addAll(knownOrder.products());
        }
        this.known = new KnownKeys(
                numbers,
                shipments,
                List.of(),
                new Catalogue(products.stream().distinct().toList()));
    }

    static ShopOrders read(Path file) throws IOException {
        List<ShopOrder> orders = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        OrderFile.Listener listener = new OrderFile.Listener() {
            @Override
            public void order(ShopOrder order, boolean named, long line) {
                orders.add(order);
            }

            @Override
            public void problem(LineProblem problem) {
                problems.add(file.getFileName() + ":" + problem.line() + ": " + problem.problem());
            }

            @Override
            public void row(long bytes) {}
        };
        try {
            OrderFile.open(file).read(listener);
        } catch (MalformedCsv e) {
            problems.add(file.getFileName() + ":" + e.line() + ": " + e.getMessage());
        }
        return new ShopOrders(orders, problems);
    }

    private static KnownOrder knownOrder(ShopOrder order) {
        List<Product> lines = order.lines().stream()
                .filter(line -> line.title() != null && !line.title().isBlank())
                .map(line -> new Product(line.sku(), line.title()))
                .toList();
        return new KnownOrder(order.number(), lines);
    }

    KnownKeys known() {
        return known;
    }

    /** What is known to somebody who has these addresses or phones. */
    KnownKeys knownTo(Predicate<ShopOrder> sender) {
        List<KnownOrder> own =
                orders.stream().filter(sender).map(ShopOrders::knownOrder).toList();
        return own.isEmpty() ? known : new KnownKeys(known.orders(), known.shipments(), own, known.catalogue());
    }

    Stream<ShopOrder> all() {
        return orders.stream();
    }

    @Nullable
    ShopOrder order(OrderKey key) {
        return byKey.get(key);
    }
}
