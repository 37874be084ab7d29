package dev.ballast.ticket.triage;

import java.util.List;

/** How probable each problem type is for a text: finer than one type and a confidence, for comparing two texts. */
public interface Topics {

    /** In an order that is the same for every text; adds up to one. */
    List<Double> of(String text);
}
