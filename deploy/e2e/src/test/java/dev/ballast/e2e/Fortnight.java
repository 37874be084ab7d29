package dev.ballast.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a shop's customers send, made from a seed: single messages, follow-ups in the same thread, the same problem told on
 * two channels, and redeliveries. Customers and orders are all different, so which messages belong together is known.
 */
final class Fortnight {

    private static final List<String> WORDS = List.of(
            "the lamp of order #%d arrived broken, the glass is in pieces",
            "where is my parcel, the tracking of order #%d has not moved for ten days",
            "the shoes of order #%d are too small, I usually wear 42",
            "wie benutzt man das Gerät aus Bestellung #%d, es liegt keine Anleitung bei",
            "la couleur de la commande #%d n'est pas celle de la photo",
            "订单 #%d 少发了一件");

    private final Random random;
    private final List<Delivery> deliveries = new ArrayList<>();
    private int problems;
    private int tokens;

    private Fortnight(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param messages  how many different ones
     * @param repeated  how many of them are delivered a second time
     */
    static List<Delivery> of(long seed, int messages, int repeated) {
        Fortnight fortnight = new Fortnight(seed);
        while (fortnight.deliveries.size() < messages) {
            fortnight.addProblem(messages - fortnight.deliveries.size());
        }
        List<Delivery> all = new ArrayList<>(fortnight.deliveries);
        List<Delivery> again = new ArrayList<>(all);
        Collections.shuffle(again, fortnight.random);
        for (Delivery repeat : again.subList(0, repeated)) {
            int behindTheFirst = all.indexOf(repeat) + 1;
            all.add(behindTheFirst + fortnight.random.nextInt(all.size() - behindTheFirst + 1), repeat);
        }
        return all;
    }

    private void addProblem(int room) {
        int problem = problems++;
        String email = "customer" + problem + "@customer.example";
        int order = 20_000 + problem;
        int followUps = Math.min(room - 1, random.nextInt(3));
        switch (problem % 6) {
            case 0 -> mails(problem, email, order, followUps);
            case 1 -> forms(problem, email, order, followUps);
            case 2 -> telegrams(problem, order, followUps);
            case 3 -> messengers(problem, order, followUps);
            case 4 -> review(problem, email, order);
            default -> formThenMail(problem, email, order, room);
        }
    }

    private void mails(int problem, String email, int order, int followUps) {
        Delivery.Mail first = mail(problem, email, order, null);
        deliveries.add(first);
        for (int i = 0; i < followUps; i++) {
            deliveries.add(mail(problem, email, order, first.messageId()));
        }
    }

    private Delivery.Mail mail(
            int problem, String email, int order, @org.jspecify.annotations.Nullable String inReplyTo) {
        String token = token();
        return new Delivery.Mail(token, problem, email, "Order #" + order, text(order, token), inReplyTo);
    }

    private void forms(int problem, String email, int order, int followUps) {
        for (int i = 0; i <= followUps; i++) {
            deliveries.add(form(problem, email, order));
        }
    }

    private Delivery.Form form(int problem, String email, int order) {
        String token = token();
        return new Delivery.Form(token, problem, email, "#" + order, text(order, token));
    }

    private void telegrams(int problem, int order, int followUps) {
        for (int i = 0; i <= followUps; i++) {
            String token = token();
            deliveries.add(
                    new Delivery.Telegram(token, problem, 500_000 + problem, 1_000 + tokens, text(order, token)));
        }
    }

    private void messengers(int problem, int order, int followUps) {
        for (int i = 0; i <= followUps; i++) {
            String token = token();
            deliveries.add(new Delivery.Messenger(token, problem, "psid-" + problem, text(order, token)));
        }
    }

    private void review(int problem, String email, int order) {
        String token = token();
        if (problem % 12 == 4) {
            deliveries.add(new Delivery.Comment(token, problem, "fb-" + problem, text(order, token)));
        } else {
            deliveries.add(new Delivery.Review(token, problem, 70_000 + problem, email, text(order, token)));
        }
    }

    private void formThenMail(int problem, String email, int order, int room) {
        deliveries.add(form(problem, email, order));
        if (room > 1) {
            deliveries.add(mail(problem, email, order, null));
        }
    }

    private String text(int order, String token) {
        return "Hello, " + WORDS.get(order % WORDS.size()).formatted(order) + ". (" + token + ")";
    }

    private String token() {
        return "tk%05dx".formatted(tokens++);
    }
}
