package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.account.TokenEndpointAway;
import dev.ballast.ingest.kit.publish.PublishFailed;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;

/** A fault in words for the operator, without what a server quoted from a mail. */
final class Faults {

    private static final int LONGEST = 200;

    private Faults() {}

    static String inWords(Exception failure) {
        String words = switch (failure) {
            case PublishFailed e -> "the broker does not take messages: " + e.getMessage();
            case FileSystemException e ->
                "the blob store cannot be written: " + e.getReason() + " (" + e.getFile() + ")";
            case MessagingException e -> "the mail server: " + root(e);
            case TokenEndpointAway e -> String.valueOf(e.getMessage());
            case IOException e -> "the blob store cannot be written: " + e.getMessage();
            default -> failure.toString();
        };
        String line = words.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < 10 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        if (root instanceof UnknownHostException) {
            // Its message is the bare name.
            return "there is no host named " + root.getMessage();
        }
        String words = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        // Angus Mail tells of a broken connection by a BYE that no server sent.
        return words.contains("SocketTimeoutException")
                ? "it does not answer"
                : words.replace("* BYE Jakarta Mail Exception: ", "");
    }
}
