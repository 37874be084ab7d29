package dev.ballast.ingest.social.reply;

import dev.ballast.ingest.kit.reply.SendResult;
import java.util.List;
import java.util.function.Function;

/** Sends the parts of one reply one after the other. */
public final class PartwiseSending {
    private PartwiseSending() {}

    /**
     * The result of the first part that was not sent, or of the last. Once a part is with the customer, a failure makes
     * the whole uncertain: repeating it would show the beginning twice.
     */
    public static SendResult send(List<String> parts, Function<String, SendResult> send) {
        SendResult result = new SendResult.Refused("the reply is empty");
        boolean begun = false;
        for (String part : parts) {
            result = send.apply(part);
            if (!(result instanceof SendResult.Sent)) {
                return begun ? new SendResult.Uncertain("only its beginning was delivered: " + result) : result;
            }
            begun = true;
        }
        return result;
    }
}
