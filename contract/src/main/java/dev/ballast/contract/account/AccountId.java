package dev.ballast.contract.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A channel account as the shop named it: {@code support}, {@code shop-form}. It stands in URLs and record keys. */
public record AccountId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "account: (expected: 1 to 64 of a-z, 0-9, '.', '_', '-', beginning with a letter or digit)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
