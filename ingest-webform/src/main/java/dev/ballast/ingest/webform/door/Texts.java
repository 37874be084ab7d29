package dev.ballast.ingest.webform.door;

import dev.ballast.ingest.webform.form.FieldFault;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of refusals in one of the eight languages. */
final class Texts {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.CHINESE,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.of("es"),
            Locale.ITALIAN,
            Locale.of("pt"),
            Locale.JAPANESE);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        // Without the control a missing language would fall back to the server's own locale, not to English.
        this.bundle = ResourceBundle.getBundle(
                "texts/form",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The visitor's best language of the eight; English where none fits or the header is not one. */
    static Texts of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return new Texts(Locale.ENGLISH);
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return new Texts(best == null ? Locale.ENGLISH : best);
        } catch (IllegalArgumentException e) {
            return new Texts(Locale.ENGLISH);
        }
    }

    Locale locale() {
        return locale;
    }

    String title(Refusal.Kind kind) {
        return bundle.getString(kind.name() + ".title");
    }

    String detail(Refusal.Kind kind) {
        return bundle.getString(kind.name() + ".detail");
    }

    String fault(FieldFault fault) {
        return new MessageFormat(bundle.getString("field." + fault.code().name()), locale)
                .format(new Object[] {fault.limit()});
    }
}
