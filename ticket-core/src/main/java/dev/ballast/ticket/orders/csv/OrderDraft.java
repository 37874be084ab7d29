package dev.ballast.ticket.orders.csv;

import dev.ballast.contract.order.ShopOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one order. What stands in the first of them is about the order, each row is one line of it. */
final class OrderDraft {
    private final Header header;
    private final Dates dates;
    private final CsvRow first;
    private final String number;
    private final Consumer<LineProblem> problems;
    private final List<ShopOrder.Line> lines = new ArrayList<>();
    private final List<ShopOrder.Shipment> shipments = new ArrayList<>();

    OrderDraft(Header header, Dates dates, CsvRow first, String number, Consumer<LineProblem> problems) {
        this.header = header;
        this.dates = dates;
        this.first = first;
        this.number = number;
        this.problems = problems;
        add(first);
    }

    String number() {
        return number;
    }

    long line() {
        return first.line();
    }

    void add(CsvRow row) {
        String title = header.cell(row, Column.PRODUCT);
        String sku = header.cell(row, Column.SKU);
        if (title != null || sku != null) {
            lines.add(new ShopOrder.Line(
                    sku,
                    null,
                    Objects.requireNonNullElse(title, Objects.requireNonNullElse(sku, "")),
                    header.cell(row, Column.VARIANT),
                    quantity(row),
                    amount(row, Column.PRICE)));
        }
        String tracking = header.cell(row, Column.TRACKING);
        if (tracking != null) {
            Stream.of(tracking.split("[,;\\s]+"))
                    .filter(one -> !one.isBlank())
                    .filter(one -> shipments.stream().noneMatch(known -> one.equals(known.trackingNumber())))
                    .forEach(one -> shipments.add(shipment(row, one)));
        }
    }

    /** @param id of the order, where the file names none */
    ShopOrder build(String id) {
        Instant created = created();
        Instant cancelled = time(first, Column.CANCELLED);
        Instant paid = time(first, Column.PAID);
        Instant updated = Stream.of(
                        created, cancelled, paid, time(first, Column.SHIPPED), time(first, Column.DELIVERED))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(created);
        BigDecimal refunded = amount(first, Column.REFUNDED);
        return new ShopOrder(
                id,
                number,
                header.cell(first, Column.EMAIL),
                header.cell(first, Column.PHONE),
                customer(),
                country(),
                amount(first, Column.TOTAL),
                currency(),
                header.cell(first, Column.PAYMENT),
                header.cell(first, Column.FULFILLMENT),
                lines,
                shipments,
                refunded == null || refunded.signum() <= 0
                        ? List.of()
                        : List.of(new ShopOrder.Refund(id + "-imported", refunded, updated)),
                List.of(),
                created,
                cancelled,
                updated);
    }

    Optional<String> id() {
        return Optional.ofNullable(header.cell(first, Column.ID));
    }

    /** Without a date the order is as old as can be: whatever else is known of it is newer. */
    private Instant created() {
        Instant created = time(first, Column.CREATED);
        if (created != null) {
            return created;
        }
        Instant paid = time(first, Column.PAID);
        return paid == null ? Instant.EPOCH : paid;
    }

    private ShopOrder.Shipment shipment(CsvRow row, String tracking) {
        return new ShopOrder.Shipment(
                null,
                tracking,
                header.cell(row, Column.CARRIER),
                null,
                time(row, Column.SHIPPED),
                time(row, Column.DELIVERED));
    }

    private @Nullable String customer() {
        String whole = header.cell(first, Column.CUSTOMER);
        if (whole != null) {
            return whole;
        }
        String name = Stream.of(header.cell(first, Column.FIRST_NAME), header.cell(first, Column.LAST_NAME))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private @Nullable String country() {
        String country = header.cell(first, Column.COUNTRY);
        return country == null ? null : Countries.code(country);
    }

    private @Nullable String currency() {
        String currency = header.cell(first, Column.CURRENCY);
        return currency == null ? null : currency.toUpperCase(Locale.ROOT);
    }

    private int quantity(CsvRow row) {
        String cell = header.cell(row, Column.QUANTITY);
        BigDecimal quantity = amount(row, Column.QUANTITY);
        if (cell == null || quantity == null) {
            return 1;
        }
        return quantity.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    private @Nullable BigDecimal amount(CsvRow row, Column column) {
        String cell = header.cell(row, column);
        Optional<BigDecimal> amount = cell == null ? Optional.empty() : Amounts.read(cell);
        if (cell != null && amount.isEmpty()) {
            problems.accept(new LineProblem(row.line(), "'%s' is no number".formatted(cell)));
        }
        return amount.orElse(null);
    }

    private @Nullable Instant time(CsvRow row, Column column) {
        String cell = header.cell(row, column);
        Optional<Instant> time = cell == null ? Optional.empty() : dates.read(cell);
        if (cell != null && time.isEmpty()) {
            problems.accept(new LineProblem(row.line(), "'%s' is no date that could be read".formatted(cell)));
        }
        return time.orElse(null);
    }
}
