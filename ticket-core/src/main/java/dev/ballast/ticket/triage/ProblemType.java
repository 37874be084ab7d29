package dev.ballast.ticket.triage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A kind of problem, by its code in the taxonomy. The constants are those that the product itself treats specially; a
 * shop's own types are as good everywhere else.
 */
public record ProblemType(@JsonValue String code) {

    // First: the constants below are checked by it.
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Not sure enough to name a type: an agent says it. */
    public static final ProblemType UNSORTED = new ProblemType("unsorted");

    public static final ProblemType OTHER = new ProblemType("other");
    public static final ProblemType PRAISE = new ProblemType("praise");
    public static final ProblemType REFUND = new ProblemType("refund");
    public static final ProblemType SEVERE = new ProblemType("severe");
    public static final ProblemType LOST = new ProblemType("lost");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProblemType {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "problem type: '" + code + "' (expected: lower case letters, digits and dashes, at most 40)");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
