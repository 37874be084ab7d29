package dev.ballast.e2e;

/** One more customer, who writes while a process is dead: through the dead one's own door where it has one. */
final class Probes {

    private static final int FIRST_PROBLEM = 900_000;

    private Probes() {}

    static Delivery through(String victim, int number) {
        int problem = FIRST_PROBLEM + number;
        String token = "tk9%04dx".formatted(number);
        String email = "probe" + number + "@customer.example";
        String text = "Hello, order #" + (80_000 + number) + " has not come yet. (" + token + ")";
        return switch (victim) {
            case "ingest-email" -> new Delivery.Mail(token, problem, email, "Order", text, null);
            case "ingest-social" -> new Delivery.Telegram(token, problem, problem, problem, text);
            default -> new Delivery.Form(token, problem, email, "#" + (80_000 + number), text);
        };
    }
}
