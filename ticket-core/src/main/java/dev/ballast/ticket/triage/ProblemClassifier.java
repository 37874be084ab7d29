package dev.ballast.ticket.triage;

/** Names the kind of a message. Safe for use by many threads; a tenth or two of a millisecond per message. */
public interface ProblemClassifier {

    Classification classify(MessageText text);
}
