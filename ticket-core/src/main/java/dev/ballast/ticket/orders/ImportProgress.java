package dev.ballast.ticket.orders;

import dev.ballast.ticket.orders.csv.LineProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts along while a file is read. */
final class ImportProgress {
    private static final int PROBLEMS_KEPT = 1_000;

    private final UUID id;
    private final String fileName;
    private final long bytes;
    private final List<LineProblem> problems = new ArrayList<>();
    private String encoding = "";
    private String separator = "";
    private long bytesRead;
    private long rows;
    private long created;
    private long changed;
    private long unchanged;
    private long older;
    private long problemCount;

    ImportProgress(UUID id, String fileName, long bytes) {
        this.id = id;
        this.fileName = fileName;
        this.bytes = bytes;
    }

    UUID id() {
        return id;
    }

    void written(String encoding, char separator) {
        this.encoding = encoding;
        this.separator = separator == '\t' ? "tab" : String.valueOf(separator);
    }

    void row(long bytesRead) {
        rows++;
        this.bytesRead = bytesRead;
    }

    void count(ImportBatch.Counts counts) {
        created += counts.created();
        changed += counts.changed();
        unchanged += counts.unchanged();
        older += counts.older();
    }

    void problem(LineProblem problem) {
        problemCount++;
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(problem);
        }
    }

    ImportReport report(String state) {
        return new ImportReport(
                id,
                fileName,
                state,
                encoding,
                separator,
                bytes,
                bytesRead,
                rows,
                created + changed + unchanged + older,
                created,
                changed,
                unchanged,
                older,
                problemCount,
                List.copyOf(problems));
    }
}
