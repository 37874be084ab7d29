package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.AddressList;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.email.mime.MailHeaders;
import java.util.Locale;
import java.util.stream.Stream;

/** Mailing lists, newsletters, bulk mail (RFC 2919, RFC 2369). */
final class Lists {

    private Lists() {}

    static boolean is(MailHeaders headers) {
        String precedence = headers.token("Precedence") + " " + headers.token("X-Precedence");
        boolean bulk = precedence.contains("bulk") || precedence.contains("junk");
        boolean list = precedence.contains("list")
                || headers.has("List-Id")
                || headers.has("List-Post")
                || headers.has("List-Unsubscribe");
        return bulk || (list && !isOwnGroup(headers));
    }

    /**
     * Small shops use a group as their support address, and the group then marks every customer's mail as list mail: it
     * is the shop's own when the list lives at the domain the mail was delivered to.
     */
    private static boolean isOwnGroup(MailHeaders headers) {
        String list = (headers.first("List-Id") + " " + headers.first("List-Post")).toLowerCase(Locale.ROOT);
        return Stream.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-For", "X-Original-From")
                .flatMap(name -> headers.all(name).stream())
                .flatMap(value -> AddressList.parse(value).stream())
                .map(MailAddress::domain)
                .filter(domain -> !domain.startsWith("gmail.") && !domain.startsWith("googlemail."))
                .anyMatch(domain -> list.contains("@" + domain) || list.contains("." + domain));
    }
}
