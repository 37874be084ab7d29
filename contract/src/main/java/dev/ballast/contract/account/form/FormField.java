package dev.ballast.contract.account.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting or secret of an account, described so that the desk can ask for it without knowing the platform.
 *
 * @param name      the setting's or secret's name in {@link dev.ballast.contract.account.ChannelAccount}
 * @param secret    travels encrypted and is never shown again
 * @param required  the account does not work without it, see {@code unless} and {@code with}
 * @param unless    another field that makes this one dispensable
 * @param with      another field that alone makes this one required
 * @param fallback  what counts when it is left empty; null where nothing does
 * @param choices   for {@link FieldKind#CHOICE}
 * @param generated the shop invents it and tells the platform, so the desk offers a random one
 * @param rotates   while the platform changes it, the former value may stay valid as {@code name.old}
 * @param advanced  most shops leave it alone
 */
public record FormField(
        String name,
        FieldKind kind,
        boolean secret,
        boolean required,
        @Nullable String unless,
        @Nullable String with,
        Wording label,
        @Nullable Wording help,
        @Nullable String placeholder,
        @Nullable String fallback,
        List<Choice> choices,
        boolean generated,
        boolean rotates,
        boolean advanced) {

    private static final int LONGEST = 4_000;

    /** @param value as it is stored; one that ends with {@code *} stands for everything that begins so */
    public record Choice(String value, Wording label) {

        boolean fits(String given) {
            return value.endsWith("*")
                    ? given.startsWith(value.substring(0, value.length() - 1))
                    : value.equalsIgnoreCase(given);
        }
    }

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public FormField {
        kind = kind == null ? FieldKind.TEXT : kind;
        choices = choices == null ? List.of() : List.copyOf(choices);
        if (name == null || label == null || (kind == FieldKind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("field '" + name + "': expected name, label, and choices for a choice");
        }
    }

    /** Null where the value is in order. Secrets are judged by their presence alone. */
    @Nullable
    FieldProblem problemWith(String value) {
        if (value.length() > LONGEST) {
            return FieldProblem.tooLong(name, LONGEST);
        }
        return kind.fits(value.strip(), choices) ? null : FieldProblem.wrong(name, kind.expected());
    }
}
