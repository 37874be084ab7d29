package dev.ballast.ingest.email.account;

import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells a server that does not prove who it is from one that is merely away. Nothing secret was said to it. */
public final class TlsProblem {

    private static final int DEEPEST = 10;

    private TlsProblem() {}

    /** What to tell the operator; empty when the failure has nothing to do with TLS, or only with the line. */
    public static Optional<String> of(MailServer server, Exception failure) {
        Optional<String> distrust = words(failure, TlsProblem::isDistrust);
        if (distrust.isPresent()) {
            return Optional.of(
                    "the certificate of %s is not trusted or not for that name: %s".formatted(server, distrust.get()));
        }
        if (words(failure, at -> says(at, "unrecognized SSL message")).isPresent()) {
            return Optional.of(
                    "%s does not speak TLS at this port: correct the port, or take starttls".formatted(server));
        }
        return words(failure, at -> says(at, "STARTTLS"))
                .map(words ->
                        "%s offers no STARTTLS, and the password does not go there in the clear".formatted(server));
    }

    private static boolean isDistrust(Throwable failure) {
        return failure instanceof CertificateException
                || failure instanceof SSLPeerUnverifiedException
                || says(failure, "verify identity of server");
    }

    private static boolean says(Throwable failure, String words) {
        return String.valueOf(failure.getMessage()).contains(words);
    }

    /** The words of the first failure in the chain of which {@code test} is true. */
    private static Optional<String> words(Exception failure, Predicate<Throwable> test) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (test.test(at)) {
                return Optional.of(String.valueOf(at.getMessage()));
            }
            at = next(at);
        }
        return Optional.empty();
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == null && failure instanceof MessagingException mail
                ? mail.getNextException()
                : failure.getCause();
    }
}
