package dev.ballast.contract.account.form;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param code    stable, for programs: {@code required}, {@code wrong}, {@code too-long}, {@code unknown}, {@code taken}
 * @param message for the person who filled it in
 */
public record FieldProblem(String field, String code, Wording message) {

    private static final Wording REQUIRED = new Wording("Please fill this in.", "请填写此项。");
    private static final Wording TOO_LONG = new Wording("At most {limit} characters fit here.", "最多可填 {limit} 个字符。");
    private static final Wording UNKNOWN = new Wording("This kind of channel has no such setting.", "此类渠道没有这个设置。");

    static FieldProblem required(String field) {
        return new FieldProblem(field, "required", REQUIRED);
    }

    public static FieldProblem wrong(String field, Wording expected) {
        return new FieldProblem(field, "wrong", expected);
    }

    public static FieldProblem tooLong(String field, int limit) {
        return new FieldProblem(field, "too-long", TOO_LONG.filled(Map.of("limit", String.valueOf(limit))));
    }

    static FieldProblem unknown(String field) {
        return new FieldProblem(field, "unknown", UNKNOWN);
    }
}
