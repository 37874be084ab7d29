package dev.ballast.bench;

import java.io.IOException;

/** The product's own database server, for limits measured on the same disk. */
final class ShopDatabase {

    private ShopDatabase() {}

    static JdbcLimits limits(Shop shop) throws IOException {
        return new JdbcLimits(
                "jdbc:postgresql://127.0.0.1:" + shop.ballast().databasePort() + "/postgres",
                DatabaseLogin.user(shop.data()),
                DatabaseLogin.password(shop.data()));
    }
}
