package dev.ballast.ticket.orders.csv;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.OrderKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of orders, read from its beginning to its end with one order in memory at a time. The rows of an order stand
 * together, as every export has them; of an order that appears again further down, the later rows are refused.
 */
public final class OrderFile {
    private static final String SEPARATORS = ",;\t|";

    private final Path file;
    private final CsvEncoding encoding;
    private final char separator;
    private final Dates dates;

    private OrderFile(Path file, CsvEncoding encoding, char separator, Dates dates) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.dates = dates;
    }

    /** Hears what the file holds, in its order. */
    public interface Listener {
        /**
         * @param order with an id that is stable for its number, where the file gives none
         * @param named whether the file itself names the id
         */
        void order(ShopOrder order, boolean named, long line) throws IOException;

        void problem(LineProblem problem);

        /** @param bytes read so far, to tell how far it is */
        void row(long bytes) throws IOException;
    }

    /** Finds out how the file is written; that takes two readings of it. */
    public static OrderFile open(Path file) throws IOException {
        CsvEncoding encoding = CsvEncoding.of(file);
        try (BufferedReader in = reader(Files.newInputStream(file), encoding)) {
            char separator = separator(in);
            return new OrderFile(file, encoding, separator, new Dates(order(file, encoding, separator)));
        }
    }

    public String encoding() {
        return encoding.charset().name();
    }

    public char separator() {
        return separator;
    }

    /** @throws MalformedCsv where the file ends to be a table; the orders before it were heard */
    public void read(Listener listener) throws IOException {
        try (CountedInput counted = new CountedInput(Files.newInputStream(file));
                BufferedReader in = reader(counted, encoding)) {
            CsvReader rows = new CsvReader(in, separator);
            Optional<CsvRow> row = headerRow(rows);
            if (row.isEmpty()) {
                listener.problem(new LineProblem(1, "the file is empty"));
                return;
            }
            Header header = Header.of(row.get());
            if (!header.has(Column.NUMBER)) {
                listener.problem(
                        new LineProblem(
                                row.get().line(),
                                "no column is headed as an order number; known are 'Name', 'Order number', 'Bestellnummer', '订单号' and more"));
                return;
            }
            new Reading(header, listener).all(rows, counted);
        }
    }

    private final class Reading {
        private final Header header;
        private final Listener listener;
        private final Map<String, Long> finished = new HashMap<>();
        private @Nullable OrderDraft current;

        Reading(Header header, Listener listener) {
            this.header = header;
            this.listener = listener;
        }

        void all(CsvReader rows, CountedInput counted) throws IOException {
            try {
                for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    listener.row(counted.count());
                    if (!row.get().isBlank()) {
                        take(row.get());
                    }
                }
            } catch (MalformedCsv e) {
                finish();
                throw e;
            }
            finish();
        }

        private void take(CsvRow row) throws IOException {
            String number = header.cell(row, Column.NUMBER);
            if (number == null || number.chars().noneMatch(Character::isLetterOrDigit)) {
                listener.problem(new LineProblem(row.line(), "no order number"));
                return;
            }
            OrderDraft draft = current;
            if (draft != null && draft.number().equals(number)) {
                draft.add(row);
                return;
            }
            finish();
            Long before = finished.get(number);
            if (before != null) {
                listener.problem(new LineProblem(
                        row.line(),
                        "order %s was complete at line %d; its rows must stand together".formatted(number, before)));
                return;
            }
            current = new OrderDraft(header, dates, row, number, listener::problem);
        }

        private void finish() throws IOException {
            OrderDraft draft = current;
            current = null;
            if (draft == null) {
                return;
            }
            finished.put(draft.number(), draft.line());
            Optional<String> id = draft.id();
            listener.order(
                    draft.build(id.orElseGet(
                            () -> "import:" + OrderKey.of(draft.number()).value())),
                    id.isPresent(),
                    draft.line());
        }
    }

    /** Excel writes "sep=;" above the headings for itself. */
    private static Optional<CsvRow> headerRow(CsvReader rows) throws IOException {
        Optional<CsvRow> row = rows.next();
        while (row.isPresent()
                && (row.get().isBlank() || row.get().cells().getFirst().startsWith("sep="))) {
            row = rows.next();
        }
        return row;
    }

    private static BufferedReader reader(InputStream in, CsvEncoding encoding) throws IOException {
        in.skipNBytes(encoding.bom());
        return new BufferedReader(new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** The one that stands most often in the headings. */
    private static char separator(BufferedReader in) throws IOException {
        String headings = in.readLine();
        while (headings != null && (headings.isBlank() || headings.startsWith("sep="))) {
            headings = in.readLine();
        }
        String line = headings == null ? "" : headings;
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** A first number beyond twelve can be no month. Where none is, semicolons betray a country that writes the day first. */
    private static DateOrder order(Path file, CsvEncoding encoding, char separator) throws IOException {
        try (BufferedReader in = reader(Files.newInputStream(file), encoding)) {
            CsvReader rows = new CsvReader(in, separator);
            Optional<CsvRow> headings = headerRow(rows);
            if (headings.isPresent()) {
                Header header = Header.of(headings.get());
                for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    String cell = header.cell(row.get(), Column.CREATED);
                    Optional<DateOrder> told = cell == null ? Optional.empty() : DateOrder.of(cell);
                    if (told.isPresent()) {
                        return told.get();
                    }
                }
            }
        } catch (MalformedCsv e) {
            // The real reading says so, with the line.
        }
        return separator == ';' ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
}
