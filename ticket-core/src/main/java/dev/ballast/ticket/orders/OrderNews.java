package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import java.time.Instant;

/** What a record of the orders topic tells. */
sealed interface OrderNews {

    /** The record key. */
    String key();

    Instant updatedAt();

    record Whole(ShopOrder order) implements OrderNews {
        @Override
        public String key() {
            return order.id();
        }

        @Override
        public Instant updatedAt() {
            return order.updatedAt();
        }
    }

    record Part(ShopOrderPart part) implements OrderNews {
        @Override
        public String key() {
            return part.key();
        }

        @Override
        public Instant updatedAt() {
            return part.updatedAt();
        }
    }

    record Article(ShopProduct product) implements OrderNews {
        @Override
        public String key() {
            return product.key();
        }

        @Override
        public Instant updatedAt() {
            return product.updatedAt();
        }
    }
}
