package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopProduct;
import dev.ballast.ticket.extract.Catalogue;
import dev.ballast.ticket.extract.Product;
import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.store.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The shop's products as intake recognizes them; read again when one was stored since, by whichever replica. */
@ApplicationScoped
public class ShopCatalogue {

    private static final Logger LOG = Logger.getLogger(ShopCatalogue.class);

    private final Transactions transactions;
    private volatile Catalogue current = Catalogue.EMPTY;
    private volatile String version = "";

    public ShopCatalogue(Transactions transactions) {
        this.transactions = transactions;
    }

    /** As of the last seconds; while the database is away, as it was. */
    public Catalogue current() {
        return current;
    }

    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            int _ = transactions.commit(this::refresh);
        } catch (SQLException e) {
            LOG.debugf("the catalogue stays as it was: %s", e.getMessage());
        }
    }

    private int refresh(Connection connection) throws SQLException {
        String stored = version(connection);
        if (!stored.equals(version)) {
            current = new Catalogue(products(connection));
            version = stored;
        }
        return current.products().size();
    }

    private static String version(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select count(*) || ' ' || max(stored_at) from shop_product");
                ResultSet row = select.executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static List<Product> products(Connection connection) throws SQLException {
        List<Product> products = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select data::text from shop_product order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                products.add(product(Json.product(row.getString(1))));
            }
        }
        return products;
    }

    /** One that comes in several variants has several stock numbers, so it is named by its title. */
    private static Product product(ShopProduct product) {
        return new Product(
                product.variants().size() == 1 ? product.variants().getFirst().sku() : null, product.title());
    }
}
