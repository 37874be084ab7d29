package dev.ballast.ticket.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a table of orders adds to what is known. */
class ImportBatchTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("import_batch");

    @BeforeEach
    void know() throws SQLException {
        database.clear();
        new OrderTable(database.transactions(), InstantSource.fixed(NOON))
                .save(List.of(
                        new OrderNews.Whole(order("501", "#1001", NOON)),
                        new OrderNews.Whole(order("502", "#1002", NOON.plusSeconds(60)))));
    }

    @Test
    void news_go_out_and_what_is_known_as_well_or_better_does_not() throws SQLException {
        ImportBatch.Counts counts = publish(
                named(order("501", "#1001", NOON)),
                named(order("502", "#1002", NOON)),
                named(order("503", "#1003", NOON)));

        assertThat(counts).isEqualTo(new ImportBatch.Counts(1, 0, 1, 1));
        assertThat(database.texts("select aggregateid from outbox")).containsExactly("503");
    }

    @Test
    void a_table_without_ids_means_the_orders_of_the_shop_system() throws SQLException {
        ImportBatch.Counts counts = publish(
                new ImportBatch.Row(order("import:1001", "1001", NOON.plusSeconds(90)), false),
                new ImportBatch.Row(order("import:1009", "1009", NOON), false));

        assertThat(counts).isEqualTo(new ImportBatch.Counts(1, 1, 0, 0));
        assertThat(database.texts("select aggregateid from outbox order by seq"))
                .containsExactly("501", "import:1009");
    }

    private static ImportBatch.Counts publish(ImportBatch.Row... rows) throws SQLException {
        return database.transactions().commit(connection -> ImportBatch.publish(connection, List.of(rows), NOON));
    }

    private static ImportBatch.Row named(ShopOrder order) {
        return new ImportBatch.Row(order, true);
    }

    private static ShopOrder order(String id, String number, Instant updatedAt) {
        return new ShopOrder(
                id, number, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                NOON, null, updatedAt);
    }
}
