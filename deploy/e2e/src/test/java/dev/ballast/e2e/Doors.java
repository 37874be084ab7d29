package dev.ballast.e2e;

import dev.ballast.contract.EventCodec;
import dev.ballast.testkit.platform.JudgeMeEvents;
import dev.ballast.testkit.platform.JudgeMeSigner;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.PlatformSigner;
import dev.ballast.testkit.platform.TelegramEvents;
import dev.ballast.testkit.platform.TelegramSigner;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends as the outside world does: whoever gets no 2xx tries again with the very same bytes. */
final class Doors {

    static final String APP_SECRET = "e2e-app-secret";
    static final String TELEGRAM_SECRET = "e2e-telegram-secret";
    static final String JUDGEME_SECRET = "e2e-judgeme-secret";
    private static final String PAGE = "1234567890";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final int smtpPort;
    private final int formPort;
    private final int socialPort;
    private final Instant sentAt;

    Doors(int smtpPort, int formPort, int socialPort, Instant sentAt) {
        this.smtpPort = smtpPort;
        this.formPort = formPort;
        this.socialPort = socialPort;
        this.sentAt = sentAt;
    }

    /** Returns once the door said yes. */
    void send(Delivery delivery) {
        switch (delivery) {
            case Delivery.Mail mail -> send(mail);
            case Delivery.Form form -> send(form);
            case Delivery.Telegram t ->
                webhook(
                        "telegram/bot",
                        new TelegramSigner(TELEGRAM_SECRET),
                        TelegramEvents.message(
                                t.update(), t.customer(), "T" + t.customer(), t.update(), t.text(), sentAt));
            case Delivery.Messenger m ->
                webhook(
                        "meta/page",
                        new MetaSigner(APP_SECRET),
                        MetaEvents.messenger(PAGE, m.customer(), "mid." + m.token(), m.text(), sentAt));
            case Delivery.Comment c ->
                webhook(
                        "meta/page",
                        new MetaSigner(APP_SECRET),
                        MetaEvents.pageComment(
                                PAGE,
                                c.customer(),
                                "C " + c.problem(),
                                PAGE + "_9_" + c.token(),
                                PAGE + "_9",
                                c.text(),
                                sentAt));
            case Delivery.Review r ->
                webhook(
                        "judgeme/reviews",
                        new JudgeMeSigner(JUDGEME_SECRET),
                        JudgeMeEvents.review(
                                r.id(), 2, "Review", r.text(), "R" + r.problem(), r.email(), "Desk lamp", sentAt));
        }
    }

    private void send(Delivery.Mail mail) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        try {
            MimeMessage message = new FixedIdMessage(Session.getInstance(properties), mail.messageId());
            message.setFrom(new InternetAddress(mail.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress("support@shop.example"));
            message.setSubject(mail.subject(), "UTF-8");
            message.setText(mail.text(), "UTF-8");
            message.setSentDate(Date.from(sentAt));
            if (mail.inReplyTo() != null) {
                message.setHeader("In-Reply-To", mail.inReplyTo());
                message.setHeader("References", mail.inReplyTo());
            }
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the test's own mail server refused " + mail.token(), e);
        }
    }

    private void send(Delivery.Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Customer " + form.problem());
        fields.put("email", form.email());
        fields.put("orderNumber", form.orderNumber());
        fields.put("subject", "Order " + form.orderNumber());
        fields.put("message", form.text());
        try {
            untilAccepted(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + formPort + "/forms/shop-form/messages"))
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", form.token())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(EventCodec.MAPPER.writeValueAsBytes(fields)))
                            .build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void webhook(String path, PlatformSigner signer, byte[] body) {
        URI door = URI.create("http://127.0.0.1:" + socialPort + "/webhooks/" + path);
        untilAccepted(signer.request(door, body, sentAt));
    }

    private void untilAccepted(HttpRequest request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            @Nullable HttpResponse<String> response = tryOnce(request);
            if (response != null && response.statusCode() / 100 == 2) {
                return;
            }
            last = response == null ? "no answer" : response.statusCode() + " " + response.body();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new AssertionError("%s was not accepted within %s: %s".formatted(request.uri(), PATIENCE, last));
    }

    private @Nullable HttpResponse<String> tryOnce(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Jakarta Mail replaces the Message-ID on sending unless told not to. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
