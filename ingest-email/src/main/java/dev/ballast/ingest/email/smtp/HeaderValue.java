package dev.ballast.ingest.email.smtp;

/** Values on their way into a header. */
final class HeaderValue {

    private HeaderValue() {}

    /**
     * The value, if it is one line. A line break would begin a header of the writer's choice, {@code Bcc} for one; it is
     * refused rather than removed, because whoever put it there meant something else than the agent.
     */
    static String oneLine(String name, String value) throws RefusedReply {
        boolean broken = value.chars()
                .anyMatch(c -> c < ' ' && c != '\t' || c == 127 || c == 0x85 || c == 0x2028 || c == 0x2029);
        if (broken) {
            throw new RefusedReply("the " + name + " holds a line break or control character");
        }
        return value;
    }
}
