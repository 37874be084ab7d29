package dev.ballast.ticket;

import dev.ballast.contract.order.ShopOrder;
import java.time.Instant;
import java.util.List;

/** Orders for tests. */
public final class Orders {

    private Orders() {}

    /** Of which the shop knows next to nothing. */
    public static ShopOrder order(String id, String number, String email, String name, Instant at) {
        return new ShopOrder(
                id, number, email, null, name, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                at, null, at);
    }
}
