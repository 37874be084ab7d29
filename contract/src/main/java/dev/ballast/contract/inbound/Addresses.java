package dev.ballast.contract.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail's From, To and Cc. Whoever writes a mail writes these as they like; nothing here is verified.
 *
 * @param from differs from the message's sender where Reply-To names somebody else
 */
public record Addresses(@Nullable Mailbox from, List<Mailbox> to, List<Mailbox> cc) {

    public record Mailbox(String address, @Nullable String name) {}

    // The compact constructor sees what JSON left out as null, whatever the types say.
    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public Addresses {
        to = to == null ? List.of() : List.copyOf(to);
        cc = cc == null ? List.of() : List.copyOf(cc);
    }
}
