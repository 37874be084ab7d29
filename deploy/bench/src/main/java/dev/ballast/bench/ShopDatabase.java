package dev.ballast.bench;

/** The product's own database server, for limits measured on the same disk. */
final class ShopDatabase {

    /** The embedded server listens on loopback only and has this one login. */
    private static final String LOGIN = "postgres";

    private ShopDatabase() {}

    static JdbcLimits limits(Shop shop) {
        return new JdbcLimits(
                "jdbc:postgresql://127.0.0.1:" + shop.ballast().databasePort() + "/postgres", LOGIN, LOGIN);
    }
}
