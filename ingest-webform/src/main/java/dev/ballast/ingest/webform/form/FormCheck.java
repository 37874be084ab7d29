package dev.ballast.ingest.webform.form;

import dev.ballast.ingest.webform.form.FieldFault.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds every field against its limits. It asks nobody: whether an order exists must not show in the answer. */
public final class FormCheck {

    static final int MAX_LINE = 200;
    static final int MAX_MESSAGE = 50_000;
    private static final int MAX_TICKET = 512;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private final List<FieldFault> faults = new ArrayList<>();

    private FormCheck() {}

    public static CheckedForm check(FormPost post) {
        return new FormCheck().run(post);
    }

    private CheckedForm run(FormPost post) {
        Optional<EmailAddress> email = email(post.email());
        String message = required("message", wellFormed(post.message()), MAX_MESSAGE);
        String name = line("name", post.name(), MAX_LINE);
        String orderNumber = line("orderNumber", post.orderNumber(), MAX_LINE);
        String product = line("product", post.product(), MAX_LINE);
        String subject = line("subject", post.subject(), MAX_LINE);
        String ticket = line("ticket", post.ticket(), MAX_TICKET);
        if (!faults.isEmpty() || email.isEmpty()) {
            return new CheckedForm.Invalid(List.copyOf(faults));
        }
        return new CheckedForm.Valid(
                email.get(), message, name, orderNumber, product, subject, language(post.language()), ticket);
    }

    private Optional<EmailAddress> email(@Nullable String raw) {
        String text = required("email", raw, Integer.MAX_VALUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<EmailAddress> email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            faults.add(FieldFault.of("email", Code.EMAIL));
        }
        return email;
    }

    private String required(String field, @Nullable String raw, int max) {
        if (raw == null || raw.isBlank()) {
            faults.add(FieldFault.of(field, Code.REQUIRED));
            return "";
        }
        return within(field, raw.strip(), max);
    }

    /** A line break in a name or subject would become a header of its own in a reply by mail. */
    private @Nullable String line(String field, @Nullable String raw, int max) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String text = wellFormed(raw.strip());
        if (text != null && hasLineBreak(text)) {
            faults.add(FieldFault.of(field, Code.ONE_LINE));
        }
        return text == null ? null : within(field, text, max);
    }

    private String within(String field, String text, int max) {
        if (text.length() > max) {
            faults.add(new FieldFault(field, Code.TOO_LONG, max));
        }
        return text;
    }

    /** Plain loops here and below: streams over characters were 7 % of a request. */
    private static boolean hasLineBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String language(@Nullable String raw) {
        return raw != null && LANGUAGE.matcher(raw).matches() ? raw : null;
    }

    /** JSON can spell half a surrogate pair, which UTF-8 cannot: it would fail on the way to the broker. */
    private static @Nullable String wellFormed(@Nullable String text) {
        if (text == null || !hasSurrogate(text)) {
            return text;
        }
        StringBuilder fixed = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(fixed::appendCodePoint);
        return fixed.toString();
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
