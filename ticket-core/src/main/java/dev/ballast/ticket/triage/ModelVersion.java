package dev.ballast.ticket.triage;

/** Which model gave an answer: the shipped one and how many corrections it has learned from. */
public record ModelVersion(int corrections) implements Comparable<ModelVersion> {

    @Override
    public int compareTo(ModelVersion other) {
        return Integer.compare(corrections, other.corrections);
    }

    @Override
    public String toString() {
        return "shipped+" + corrections;
    }
}
