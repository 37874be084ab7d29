package dev.ballast.ingest.webform.form;

import org.jspecify.annotations.Nullable;

/**
 * A form as it came, nothing checked.
 *
 * @param language BCP 47, of the page that showed the form
 * @param ticket   a token from a message of the shop, which says what this one answers
 * @param website  a field that people do not see; what fills it in is a program
 * @param elapsed  milliseconds between showing and sending, as the widget counts them
 */
public record FormPost(
        @Nullable String name,
        @Nullable String email,
        @Nullable String orderNumber,
        @Nullable String product,
        @Nullable String subject,
        @Nullable String message,
        @Nullable String language,
        @Nullable String ticket,
        @Nullable String website,
        @Nullable Long elapsed) {}
