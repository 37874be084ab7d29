package dev.ballast.ticket.orders.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows one by one (RFC 4180: quoted cells may hold separators, line breaks and doubled quotes). A quote that stands
 * in the middle of a cell is taken as it is, because spreadsheets write inches that way.
 */
final class CsvReader {
    /** A quote that is never closed would swallow the rest of the file into one cell. */
    private static final int LONGEST_CELL = 100_000;

    private final Reader in;
    private final char separator;
    private long line = 1;
    private int pushedBack = -1;

    CsvReader(BufferedReader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** @throws MalformedCsv when a quoted cell has no end; nothing behind it can be told apart */
    Optional<CsvRow> next() throws IOException {
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        pushedBack = c;
        long begin = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell(begin));
            int end = read();
            if (end != separator) {
                return Optional.of(new CsvRow(begin, cells));
            }
        }
    }

    /** Stops before the separator or line break that ends it. */
    private String cell(long begin) throws IOException {
        int c = read();
        if (c == '"') {
            return quoted(begin);
        }
        StringBuilder cell = new StringBuilder();
        while (c >= 0 && c != separator && c != '\n') {
            cell.append((char) c);
            c = read();
        }
        pushedBack = c;
        return cell.toString().strip();
    }

    private String quoted(long begin) throws IOException {
        StringBuilder cell = new StringBuilder();
        while (true) {
            int c = read();
            if (c < 0 || cell.length() > LONGEST_CELL) {
                throw new MalformedCsv(begin, "a quoted cell that begins in this row has no end");
            }
            if (c == '"') {
                int next = read();
                if (next != '"') {
                    return rest(cell, next);
                }
            }
            cell.append((char) c);
        }
    }

    /** What stands between a closing quote and the separator belongs to the cell. */
    private String rest(StringBuilder cell, int first) throws IOException {
        int c = first;
        while (c >= 0 && c != separator && c != '\n') {
            cell.append((char) c);
            c = read();
        }
        pushedBack = c;
        return cell.toString().strip();
    }

    /** Every kind of line end as one. */
    private int read() throws IOException {
        int c = pushedBack;
        pushedBack = -1;
        if (c < 0) {
            c = in.read();
            if (c == '\r') {
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
                c = '\n';
            }
            if (c == '\n') {
                line++;
            }
        }
        return c;
    }
}
