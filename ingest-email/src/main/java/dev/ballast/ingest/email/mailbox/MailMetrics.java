package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.parse.Parsed;

/**
 * Counts what passes. read = parsed + unreadable; every one of both is published, so published follows read with the
 * delay of the broker.
 */
public interface MailMetrics {

    void parsed(Parsed parsed);

    void published(int mails);

    /** Counts nothing. */
    MailMetrics NONE = new MailMetrics() {
        @Override
        public void parsed(Parsed parsed) {}

        @Override
        public void published(int mails) {}
    };
}
