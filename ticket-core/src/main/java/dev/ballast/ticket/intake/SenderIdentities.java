package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.Identity.Kind;
import dev.ballast.ticket.store.Identity.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a sender is recognized. What the channel vouches for and what somebody merely typed never mix: a vouched-for
 * sender is recognized by that alone, an unverified one by its claim alone, and the two are different people until an
 * agent says otherwise.
 */
final class SenderIdentities {

    /** Providers that ignore dots in the local part. */
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private SenderIdentities() {}

    static List<Identity> of(InboundMessage message) {
        Sender sender = message.sender();
        if (message.channel() == Channel.EMAIL) {
            String address = sender.email() == null ? sender.handle() : sender.email();
            return List.of(
                    new Identity(Kind.EMAIL, email(address), sender.verified() ? Trust.VERIFIED : Trust.CLAIMED));
        }
        return sender.verified() ? vouchedFor(message) : claimed(message);
    }

    private static List<Identity> vouchedFor(InboundMessage message) {
        Sender sender = message.sender();
        List<Identity> known = new ArrayList<>();
        known.add(new Identity(Kind.HANDLE, handle(message), Trust.VERIFIED));
        String phone = phone(sender.phone());
        if (phone != null && digits(sender.handle()).equals(digits(phone))) {
            known.add(new Identity(Kind.PHONE, phone, Trust.VERIFIED));
        }
        return known;
    }

    private static List<Identity> claimed(InboundMessage message) {
        Sender sender = message.sender();
        if (sender.email() != null && sender.email().contains("@")) {
            return List.of(new Identity(Kind.EMAIL, email(sender.email()), Trust.CLAIMED));
        }
        return List.of(new Identity(Kind.HANDLE, handle(message), Trust.CLAIMED));
    }

    private static String handle(InboundMessage message) {
        return message.platform().wireName() + "/" + message.account().value() + "/"
                + message.sender().handle();
    }

    /** For matching only; what the customer wrote is what the shop answers to. */
    static String email(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return address;
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        int plus = local.indexOf('+');
        local = plus > 0 ? local.substring(0, plus) : local;
        if (DOTLESS.contains(domain)) {
            return local.replace(".", "") + "@gmail.com";
        }
        return local + "@" + domain;
    }

    private static @Nullable String phone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String digits = digits(written);
        return digits.length() < 7 ? null : "+" + digits;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
