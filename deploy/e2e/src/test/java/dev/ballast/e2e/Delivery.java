package dev.ballast.e2e;

import org.jspecify.annotations.Nullable;

/**
 * One thing a customer sends. It can be sent again, exactly as it was: that is what a redelivery is.
 *
 * <p>The token stands in the text and names the message; the problem says with which others it belongs together.
 */
sealed interface Delivery {

    String token();

    /** Messages of one problem belong in one ticket. */
    int problem();

    record Mail(
            String token,
            int problem,
            String from,
            String subject,
            String text,
            @Nullable String inReplyTo) implements Delivery {
        String messageId() {
            return "<" + token + "@customer.example>";
        }
    }

    record Form(String token, int problem, String email, String orderNumber, String text) implements Delivery {}

    record Telegram(String token, int problem, long customer, long update, String text) implements Delivery {}

    record Messenger(String token, int problem, String customer, String text) implements Delivery {}

    record Comment(String token, int problem, String customer, String text) implements Delivery {}

    record Review(String token, int problem, long id, String email, String text) implements Delivery {}
}
