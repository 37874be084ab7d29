package dev.ballast.ticket.triage;

/** Names the kind of a message. Safe for use by many threads; tens of microseconds per message. */
public interface ProblemClassifier {

    Classification classify(MessageText text);
}
