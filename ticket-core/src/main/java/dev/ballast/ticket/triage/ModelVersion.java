package dev.ballast.ticket.triage;

/** Which model gave an answer. @param number 0 is the shipped one; each thing it was taught makes the next */
public record ModelVersion(int number) implements Comparable<ModelVersion> {

    public static final ModelVersion SHIPPED = new ModelVersion(0);

    @Override
    public int compareTo(ModelVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return number == 0 ? "shipped" : "version " + number;
    }
}
