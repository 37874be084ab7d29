package dev.ballast.ingest.social.order;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.social.platform.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * What the broker knows of one order.
 *
 * @param known   the newest record of it
 * @param waiting deliveries that told of the order before it was known, oldest first
 */
public record OrderHistory(Optional<ShopOrder> known, List<Delivery> waiting) {}
