package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.orders.csv.LineProblem;
import dev.ballast.ticket.orders.csv.MalformedCsv;
import dev.ballast.ticket.orders.csv.OrderFile;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Brings a table of orders in, some hundreds at a time, each batch in one transaction with its outbox rows: a crash costs the
 * rest of the file, and importing it again doubles nothing.
 */
@ApplicationScoped
class OrderImport {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final ImportLog log;
    private final InstantSource clock;

    OrderImport(Transactions transactions, ImportLog log, InstantSource clock) {
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Returns when the whole file was read and everything new in it is on its way.
     *
     * @throws SQLException when the database went away; what was committed before stays
     */
    ImportReport run(Path file, String fileName, Agent agent) throws IOException, SQLException {
        ImportProgress progress = new ImportProgress(UUID.randomUUID(), fileName, Files.size(file));
        log.begin(progress.report("running"), agent);
        Batches batches = new Batches(progress);
        try {
            OrderFile table = OrderFile.open(file);
            progress.written(table.encoding(), table.separator());
            table.read(batches);
        } catch (MalformedCsv e) {
            progress.problem(new LineProblem(e.line(), String.valueOf(e.getMessage())));
        } catch (BatchFailed e) {
            throw e.cause();
        }
        batches.end();
        return progress.report("done");
    }

    private final class Batches implements OrderFile.Listener {
        private final ImportProgress progress;
        private final List<ImportBatch.Row> rows = new ArrayList<>();

        Batches(ImportProgress progress) {
            this.progress = progress;
        }

        @Override
        public void order(ShopOrder order, boolean named, long line) throws IOException {
            rows.add(new ImportBatch.Row(order, named));
            if (rows.size() >= BATCH) {
                try {
                    flush("running");
                } catch (SQLException e) {
                    throw new BatchFailed(e);
                }
            }
        }

        @Override
        public void problem(LineProblem problem) {
            progress.problem(problem);
        }

        @Override
        public void row(long bytes) {
            progress.row(bytes);
        }

        void end() throws SQLException {
            flush("done");
        }

        private void flush(String state) throws SQLException {
            progress.count(transactions.commit(connection -> ImportBatch.publish(connection, rows, clock.instant())));
            rows.clear();
            log.note(progress.report(state));
        }
    }

    /** Carries a fault of the database through the reading of a file. */
    private static final class BatchFailed extends IOException {
        private static final long serialVersionUID = 1L;

        private final SQLException fault;

        BatchFailed(SQLException fault) {
            super(fault);
            this.fault = fault;
        }

        SQLException cause() {
            return fault;
        }
    }
}
