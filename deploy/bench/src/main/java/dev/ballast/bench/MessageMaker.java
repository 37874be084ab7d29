package dev.ballast.bench;

import dev.ballast.contract.Event;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.inbound.Sender;
import java.time.Instant;
import java.util.List;

/**
 * Messages as a busy shop gets them: two in five are a customer's second word on the same problem. Each run writes about
 * orders of its own: another run's order under its customer's name would make one customer of two.
 */
final class MessageMaker {

    private static final AccountId ACCOUNT = new AccountId("bench");
    private static final List<String> TEXTS = List.of(
            "Hello, the lamp I ordered (order #%d) arrived broken, the glass is in pieces. What can you do for me?",
            "Wo bleibt mein Paket? Die Sendungsverfolgung von Bestellung #%d zeigt seit zehn Tagen nichts Neues.",
            "Bonjour, la taille ne va pas du tout, je voudrais échanger la commande #%d contre une taille L.",
            "订单 #%d 的颜色和图片差别太大了,我想退货退款。",
            "Hola, ¿cómo se usa el aparato del pedido #%d? No hay instrucciones en la caja.",
            "I want my money back for order #%d, this is the third time I am writing to you.");

    private final String run;
    private final Instant start;
    private final long firstOrder;

    MessageMaker(String run, Instant start) {
        this.run = run;
        this.start = start;
        this.firstOrder = 100_000 + Math.floorMod(run.hashCode(), 1_000_000) * 1_000_000L;
    }

    Event<InboundMessage> message(int n) {
        int person = n - (n % 5 >= 3 ? 3 : 0);
        String email = "c" + run + "." + person + "@customer.example";
        ConversationId conversation = ConversationId.of(Channel.EMAIL, ACCOUNT, email);
        String externalId = "<" + run + "." + n + "@customer.example>";
        Instant sent = start.plusMillis(n);
        String text = TEXTS.get(person % TEXTS.size()).formatted(firstOrder + person);
        InboundMessage data = new InboundMessage(
                MessageId.of(Channel.EMAIL, ACCOUNT, externalId),
                Channel.EMAIL,
                Platform.IMAP,
                ACCOUNT,
                externalId,
                conversation,
                List.of(),
                new Sender(email, "Customer " + person, email, null, true),
                null,
                "About my order",
                text,
                null,
                null,
                null,
                sent,
                sent,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                MessageAct.NEW,
                Author.CUSTOMER,
                List.of(),
                null);
        return new Event<>(data.id().toString(), "/bench", sent, conversation.value(), null, data);
    }
}
