package dev.ballast.ingest.email.smtp;

import dev.ballast.ingest.kit.reply.SendResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failed hand-over means, by the server's code and by how far it came. */
final class SmtpVerdict {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 200;

    private SmtpVerdict() {}

    static SendResult of(MessagingException failure, boolean handedOver) {
        if (failure instanceof AuthenticationFailedException) {
            return new SendResult.RetryLater(LATER, "the server refuses the login: " + reason(failure));
        }
        int code = code(failure);
        String reason = reason(failure);
        if (code >= 500) {
            return new SendResult.Refused(reason);
        }
        if (code >= 400) {
            return new SendResult.RetryLater(LATER, reason);
        }
        return handedOver
                ? new SendResult.Uncertain("the connection broke after the mail was handed over")
                : new SendResult.RetryLater(SOON, reason);
    }

    /** The recipient's code says more than that of the whole mail. */
    private static int code(MessagingException failure) {
        int code = -1;
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send && code < 0) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    private static String reason(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException next && next.getNextException() != null) {
            last = next.getNextException();
        }
        String words =
                String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ").trim();
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
    }
}
