package dev.ballast.ticket.match;

/**
 * One observation that counted.
 *
 * @param name   a code; the desk has a sentence for each in its agent's language
 * @param weight added to the score's log-odds in total
 * @param about  what the sentence tells beside: an order's number, hours, kinds; empty where nothing
 */
public record Feature(String name, double value, double weight, String about) {

    public static Feature of(String name, double value, double weight) {
        return new Feature(name, value, weight, "");
    }

    /** The code, and behind a space what it is about. */
    String told() {
        return about.isEmpty() ? name : name + " " + about;
    }
}
