package dev.ballast.ingest.email.parse;

import dev.ballast.contract.inbound.Sender;
import dev.ballast.ingest.email.mime.AddressList;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.email.mime.MailHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote, and whether the mail server vouches for it. */
final class Senders {

    static final String UNKNOWN = "unknown";

    private Senders() {}

    /**
     * Answers go to Reply-To where there is one, so that is the customer: contact forms and marketplaces write on their
     * behalf. One that names the shop's own mailbox is no customer, and would have the shop write to itself. It is verified only where it is the very address that DMARC vouched for.
     */
    static Sender of(MailHeaders headers, String mailbox, @Nullable String authServer) {
        Optional<MailAddress> from = usable(headers, "From").findFirst();
        Optional<MailAddress> customer = usable(headers, "Reply-To")
                .filter(address -> !address.address().equalsIgnoreCase(mailbox))
                .findFirst()
                .or(() -> from)
                .or(() -> usable(headers, "Sender").findFirst())
                .or(() -> usable(headers, "Return-Path").findFirst());
        if (customer.isEmpty()) {
            return new Sender(UNKNOWN, nameWithoutAddress(headers), null, null, false);
        }
        String address = CleanText.line(customer.get().address());
        boolean oneFrom = headers.all("From").size() == 1
                && AddressList.parse(headers.first("From")).size() == 1;
        boolean verified = oneFrom
                && from.isPresent()
                && from.get().address().equals(customer.get().address())
                && AuthenticationResults.vouchFor(from.get().domain(), headers, authServer);
        String name = customer.get().name();
        if (name == null && from.isPresent()) {
            name = from.get().name();
        }
        return new Sender(address, name == null ? null : CleanText.line(name), address, null, verified);
    }

    private static Stream<MailAddress> usable(MailHeaders headers, String header) {
        return headers.all(header).stream()
                .flatMap(value -> AddressList.parse(value).stream())
                .filter(MailAddress::isUsable);
    }

    private static @Nullable String nameWithoutAddress(MailHeaders headers) {
        List<MailAddress> unusable = AddressList.parse(headers.first("From"));
        String from =
                unusable.isEmpty() ? headers.text("From") : unusable.getFirst().name();
        String name = from == null ? "" : CleanText.line(from.replaceAll("[<>\"]", " "));
        return name.isBlank() ? null : name;
    }
}
