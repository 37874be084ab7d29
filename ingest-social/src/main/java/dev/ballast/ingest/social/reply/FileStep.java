package dev.ballast.ingest.social.reply;

import dev.ballast.ingest.kit.reply.SendResult;
import java.util.function.Supplier;

/** What sending a file takes. Platforms that want it uploaded first get it before the customer sees anything. */
public sealed interface FileStep {
    /** The file is where the platform wants it; this tells the customer. */
    record Ready(Supplier<SendResult> send) implements FileStep {}

    /** It did not get there, and nothing was sent yet. */
    record Failed(SendResult why) implements FileStep {}
}
