package dev.ballast.demo;

/**
 * A customer, with one handle per platform.
 *
 * @param number tells customers apart; the handles derive from it
 */
record Person(int number, String language, String name, String email) {

    String messengerId() {
        return Long.toString(7_100_000_000_000L + number);
    }

    String instagramId() {
        return Long.toString(9_300_000_000_000L + number);
    }

    String phoneNumber() {
        return Long.toString(49_155_500_000L + number);
    }

    String lineId() {
        return "U%032x".formatted(1_000_000L + number);
    }

    long telegramId() {
        return 510_000_000L + number;
    }
}
