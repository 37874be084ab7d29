package dev.ballast.ingest.social.reply;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends one reply in several calls: a long text in parts, then its files. Once a part is with the customer, a failure makes
 * the whole uncertain, because repeating it would show the beginning twice.
 */
public final class PartwiseSending {
    private PartwiseSending() {}

    /**
     * The first part's result when all were sent; otherwise what became of the rest. Without its files nothing is sent.
     *
     * @param prepare called for every file before the first part goes out
     */
    public static SendResult textAndFiles(
            OutboundReply reply,
            int limit,
            OutboundFiles files,
            Function<String, SendResult> sendText,
            Function<OutboundFile, FileStep> prepare) {
        List<Supplier<SendResult>> steps = new ArrayList<>();
        for (String part : TextParts.of(reply.text(), limit)) {
            steps.add(() -> sendText.apply(part));
        }
        try {
            for (OutboundFile file : files.of(reply)) {
                switch (prepare.apply(file)) {
                    case FileStep.Ready(Supplier<SendResult> send) -> steps.add(send);
                    case FileStep.Failed(SendResult why) -> {
                        return why;
                    }
                }
            }
        } catch (IOException e) {
            return new SendResult.Refused(String.valueOf(e.getMessage()));
        }
        return all(steps);
    }

    private static SendResult all(List<Supplier<SendResult>> steps) {
        List<SendResult> sent = new ArrayList<>();
        for (Supplier<SendResult> step : steps) {
            SendResult result = step.get();
            if (!(result instanceof SendResult.Sent)) {
                return sent.isEmpty()
                        ? result
                        : new SendResult.Uncertain("only its beginning was delivered: " + result);
            }
            sent.add(result);
        }
        return sent.getFirst();
    }
}
