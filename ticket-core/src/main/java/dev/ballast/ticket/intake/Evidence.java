package dev.ballast.ticket.intake;

import dev.ballast.ticket.match.Feature;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.model.PersonName;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.Identity.Kind;
import dev.ballast.ticket.store.Identity.Trust;
import dev.ballast.ticket.store.OrderFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What speaks for a sender being the one who placed an order. An order number alone never does: numbers count up, so a
 * stranger guesses them. It takes what only few can have, vouched for by the channel: the order's own address or phone,
 * or its number together with the whole name it was placed under.
 */
final class Evidence {

    private Evidence() {}

    /** The address and the phone given at checkout, as identities that a channel vouches for. */
    static List<Identity> contacts(OrderFacts order) {
        return Stream.of(
                        Optional.ofNullable(order.email())
                                .map(email -> new Identity(Kind.EMAIL, email, Trust.VERIFIED)),
                        Optional.ofNullable(order.phone())
                                .map(phone -> new Identity(Kind.PHONE, phone, Trust.VERIFIED)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param reason why two contacts are one person, told as a {@link Feature} is @param tie how the sender stands to the other's tickets */
    record Proof(String reason, SenderTie tie) {}

    /**
     * Whether the sender placed this order; empty where nothing says so.
     *
     * @param sender whom the channel vouches for
     * @param named  the message names the order
     */
    static Optional<Proof> of(List<Identity> sender, PersonName name, OrderFacts order, boolean named) {
        String number = order.order().number();
        if (contacts(order).stream().anyMatch(sender::contains)) {
            return Optional.of(new Proof("order-contacts " + number, SenderTie.SAME));
        }
        return named && name.agreesWith(PersonName.of(order.customerName()))
                ? Optional.of(byName(number))
                : Optional.empty();
    }

    static Proof byName(String order) {
        return new Proof("order-name " + order, SenderTie.UNKNOWN);
    }
}
