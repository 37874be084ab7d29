package dev.ballast.ingest.email;

import dev.ballast.contract.inbound.AutomaticKind;
import dev.ballast.ingest.email.mailbox.MailMetrics;
import dev.ballast.ingest.email.parse.Parsed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Mails in numbers: {@code ballast_email_mails_total} by kind (person, bounce … and unreadable), and
 * {@code ballast_email_published_total}. Their difference is under way or will be read again.
 */
final class MeteredMail implements MailMetrics {

    private final MeterRegistry registry;
    private final Counter published;

    MeteredMail(MeterRegistry registry) {
        this.registry = registry;
        this.published = registry.counter("ballast.email.published");
    }

    @Override
    public void parsed(Parsed parsed) {
        registry.counter("ballast.email.mails", "kind", kind(parsed)).increment();
    }

    private static String kind(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Unreadable unreadable -> "unreadable";
            case Parsed.Read read -> {
                AutomaticKind automatic = read.message().automatic();
                yield automatic == null ? "person" : automatic.wireName();
            }
        };
    }

    @Override
    public void published(int mails) {
        published.increment(mails);
    }
}
