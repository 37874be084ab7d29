package dev.ballast.ticket.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a message names. Safe for use by many threads; linear in the text, which is cut at 16,000 characters. */
public interface MentionExtractor {

    /** First pass: what to look up in the store. */
    Lookups lookups(@Nullable String subject, String text);

    /** Second pass, with what the store knows. */
    Mentions extract(@Nullable String subject, String text, KnownKeys known);

    /** Sums of money with their currency. */
    List<Amount> amounts(@Nullable String subject, String text);
}
