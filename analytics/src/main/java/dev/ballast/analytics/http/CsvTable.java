package dev.ballast.analytics.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 rows that are safe to open in a spreadsheet. A text that the program would run as a formula (CWE-1236) gets
 * an apostrophe in front; numbers keep their sign.
 */
public final class CsvTable {

    /** {@code qs} ranks it below JSON for clients that take anything; it is not sent. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8;qs=0.5";

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Appendable out;
    private final CSVPrinter printer;

    /** Collects the rows, for {@link #toString()}. */
    public CsvTable(List<String> header) {
        this(header, new StringBuilder());
    }

    /** Writes each row to {@code out} at once. */
    public CsvTable(List<String> header, Appendable out) {
        this.out = out;
        try {
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    public void row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvTable::safe).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object safe(@Nullable Object cell) {
        boolean formula = cell instanceof String s && !s.isEmpty() && FORMULA_STARTS.indexOf(s.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
