package dev.ballast.ingest.email.parse;

import dev.ballast.contract.inbound.Addresses;
import dev.ballast.contract.inbound.Addresses.Mailbox;
import dev.ballast.ingest.email.mime.AddressList;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.email.mime.MailHeaders;
import java.util.List;

/** From, To and Cc as they stand in the mail, kept short enough for the record. */
final class MailAddresses {

    /** A mail to more people than that is no letter to a shop; the rest stands in the original. */
    private static final int MOST = 50;

    private static final int LONGEST = 320;

    private MailAddresses() {}

    static Addresses of(MailHeaders headers) {
        List<Mailbox> from = mailboxes(headers, "From");
        return new Addresses(
                from.isEmpty() ? null : from.getFirst(), mailboxes(headers, "To"), mailboxes(headers, "Cc"));
    }

    private static List<Mailbox> mailboxes(MailHeaders headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> AddressList.parse(value).stream())
                .limit(MOST)
                .map(MailAddresses::mailbox)
                .toList();
    }

    private static Mailbox mailbox(MailAddress address) {
        String name = address.name();
        return new Mailbox(shortened(address.address()), name == null ? null : shortened(name));
    }

    private static String shortened(String s) {
        return CleanText.cut(CleanText.line(s), LONGEST);
    }
}
