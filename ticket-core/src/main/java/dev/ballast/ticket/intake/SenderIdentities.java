package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.ticket.store.EmailKey;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.Identity.Kind;
import dev.ballast.ticket.store.Identity.Trust;
import dev.ballast.ticket.store.PhoneKey;
import java.util.ArrayList;
import java.util.List;

/**
 * By what a sender is recognized. What the channel vouches for and what somebody merely typed never mix: a vouched-for
 * sender is recognized by that alone, an unverified one by its claim alone, and the two are different people until an
 * agent says otherwise. A phone number is vouched for only where it is the handle itself, as on WhatsApp; a number typed
 * into a form identifies nobody, because anybody can type it.
 */
final class SenderIdentities {

    private SenderIdentities() {}

    static List<Identity> of(InboundMessage message) {
        Sender sender = message.sender();
        if (message.channel() == Channel.EMAIL) {
            String address = sender.email() == null ? sender.handle() : sender.email();
            return List.of(
                    new Identity(Kind.EMAIL, EmailKey.of(address), sender.verified() ? Trust.VERIFIED : Trust.CLAIMED));
        }
        return sender.verified() ? vouchedFor(message) : claimed(message);
    }

    private static List<Identity> vouchedFor(InboundMessage message) {
        Sender sender = message.sender();
        List<Identity> known = new ArrayList<>();
        known.add(new Identity(Kind.HANDLE, handle(message), Trust.VERIFIED));
        String phone = PhoneKey.international(sender.phone());
        if (phone != null && phone.equals(PhoneKey.international(sender.handle()))) {
            known.add(new Identity(Kind.PHONE, phone, Trust.VERIFIED));
        }
        return known;
    }

    private static List<Identity> claimed(InboundMessage message) {
        Sender sender = message.sender();
        if (sender.email() != null && sender.email().contains("@")) {
            return List.of(new Identity(Kind.EMAIL, EmailKey.of(sender.email()), Trust.CLAIMED));
        }
        return List.of(new Identity(Kind.HANDLE, handle(message), Trust.CLAIMED));
    }

    private static String handle(InboundMessage message) {
        return message.platform().wireName() + "/" + message.account().value() + "/"
                + message.sender().handle();
    }
}
