package dev.ballast.ticket.desk;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.Misread;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.PersonName;
import dev.ballast.ticket.store.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order that a ticket names: looked up by its key when the ticket is shown, because it may have come afterwards. */
final class OrderBeside {

    /** An answer to an address goes to that address, whoever typed it; a phone number counts only where it is proven. */
    private static final String TIES = """
            from customer c join customer_identity i on i.customer_id = c.id
             where (c.id = ?1 or c.person_id = ?1) and (i.kind = 'email' or i.kind = 'phone' and i.trust = 'verified')
            """;

    private OrderBeside() {}

    static Optional<OrderView> of(TicketEntity ticket, @Nullable String customerName) {
        return key(ticket.orderNumber)
                .flatMap(key -> NativeRows.of("""
                        select o.data::text,
                               exists (select 1 %s and (i.kind = 'email' and i.value = o.email
                                                        or i.kind = 'phone' and i.value = o.phone_key)),
                               exists (select 1 from customer c join customer_identity i on i.customer_id = c.id
                                        where (c.id = ?1 or c.person_id = ?1) and i.trust = 'verified')
                          from shop_order o where o.order_key = ?2 order by o.updated_at desc limit 1
                        """.formatted(TIES), ticket.personId, key.value())
                        .findFirst()
                        .map(row -> {
                            ShopOrder order = Json.order((String) row[0]);
                            boolean byName = (boolean) row[2]
                                    && PersonName.of(customerName).agreesWith(PersonName.of(order.customerName()));
                            return OrderView.of(order, (boolean) row[1] || byName);
                        }));
    }

    /** One of the customer's own orders, where the number named is none and a slip of the finger away. */
    static Optional<String> meant(TicketEntity ticket) {
        return key(ticket.orderNumber)
                .flatMap(key -> NativeRows.of("""
                        with tie as (select i.kind, i.value %s)
                        select own.number, own.order_key from (
                          select o.* from tie join shop_order o on tie.kind = 'email' and o.email = tie.value
                          union select o.* from tie join shop_order o on tie.kind = 'phone' and o.phone_key = tie.value
                        ) own where not exists (select 1 from shop_order where order_key = ?2)
                         order by own.updated_at desc limit 20
                        """.formatted(TIES), ticket.personId, key.value())
                        .filter(row -> Misread.oneDigitApart((String) row[1], key.value()))
                        .map(row -> (String) row[0])
                        .findFirst());
    }

    private static Optional<OrderKey> key(@Nullable String number) {
        return number == null || number.chars().noneMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of(OrderKey.of(number));
    }
}
