package dev.ballast.ingest.email.mailbox;

/**
 * @param largest   bytes of a mail that is fetched whole
 * @param beginning bytes fetched of one that is larger
 */
public record MailLimits(long largest, int beginning) {

    public MailLimits {
        if (beginning < 1_024 || largest < beginning) {
            throw new IllegalArgumentException(
                    "mail limits: %d and %d (expected: at least 1024, and no more than the whole)"
                            .formatted(largest, beginning));
        }
    }

    /**
     * No mail so large that reading it could exhaust the heap: the process would die, start again and meet the same mail.
     *
     * @param heap bytes the process may use
     */
    public MailLimits within(long heap) {
        return new MailLimits(Math.max(beginning, Math.min(largest, heap / 6)), beginning);
    }
}
