package dev.ballast.ticket.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ballast.ticket.orders.csv.LineProblem;
import java.util.List;
import java.util.UUID;

/**
 * How an import went, or is going.
 *
 * @param state     {@code running}, {@code done}, or {@code interrupted} by a restart: import the file again, nothing doubles
 * @param separator between the cells
 * @param rows      below the headings
 * @param created   orders that were not known
 * @param unchanged orders that said nothing new
 * @param older     orders of which something newer is known already
 * @param problems  the first thousand of {@code problemCount}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportReport(
        UUID id,
        String fileName,
        String state,
        String encoding,
        String separator,
        long bytes,
        long bytesRead,
        long rows,
        long orders,
        long created,
        long changed,
        long unchanged,
        long older,
        long problemCount,
        List<LineProblem> problems) {

    ImportReport interrupted() {
        return new ImportReport(
                id,
                fileName,
                "interrupted",
                encoding,
                separator,
                bytes,
                bytesRead,
                rows,
                orders,
                created,
                changed,
                unchanged,
                older,
                problemCount,
                problems);
    }
}
