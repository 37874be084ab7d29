package dev.ballast.contract.account.form;

import java.util.Map;

/** A sentence in the desk's languages. */
public record Wording(String en, String zh) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public Wording {
        if (en == null || en.isBlank() || zh == null || zh.isBlank()) {
            throw new IllegalArgumentException("wording: '%s', '%s' (expected: English and Chinese)".formatted(en, zh));
        }
    }

    /** For names and codes that are the same in every language. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /** With {@code {name}} replaced by each value. */
    public Wording filled(Map<String, String> values) {
        String english = en;
        String chinese = zh;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String hole = "{" + value.getKey() + "}";
            english = english.replace(hole, value.getValue());
            chinese = chinese.replace(hole, value.getValue());
        }
        return new Wording(english, chinese);
    }
}
