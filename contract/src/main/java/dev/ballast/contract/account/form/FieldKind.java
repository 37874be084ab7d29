package dev.ballast.contract.account.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in a field of an account form. */
public enum FieldKind {
    TEXT("[^\\p{Cntrl}]*", "One line of text.", "一行文字。"),
    HOST(
            "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[?[0-9A-Fa-f:]+]?",
            "A server name such as mail.example.com, without https:// and without a port.",
            "服务器名称，例如 mail.example.com，不含 https:// 和端口。"),
    PORT(
            "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]",
            "A number from 1 to 65535.", "1 到 65535 之间的数字。"),
    NUMBER("[0-9]{1,6}", "A whole number, 0 or more.", "不小于 0 的整数。"),
    EMAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@]+", "An e-mail address.", "电子邮箱地址。"),
    URL("https?://[^\\s]+", "An address that begins with https://.", "以 https:// 开头的地址。"),
    ORIGINS(
            "(\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?)([,\\s]+(\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?))*",
            "Origins such as https://shop.example, without a path, separated by commas.",
            "网站来源，例如 https://shop.example，不含路径，多个用逗号分隔。"),
    DATE("\\d{4}-\\d{2}-\\d{2}(T.*)?", "A date such as 2027-01-31.", "日期，例如 2027-01-31。"),
    /** The name of an account whose mailbox can send; the desk offers those there are. */
    MAILBOX("[a-z0-9][a-z0-9._-]{0,63}", "The name of a connected mailbox.", "已连接邮箱的名称。"),
    /** One of the field's own choices. */
    CHOICE(".*", "One of the choices.", "请选择其中一项。");

    private final Pattern pattern;
    private final String english;
    private final String chinese;

    FieldKind(String pattern, String english, String chinese) {
        this.pattern = Pattern.compile(pattern);
        this.english = english;
        this.chinese = chinese;
    }

    boolean fits(String value, List<FormField.Choice> choices) {
        return this == CHOICE
                ? choices.stream().anyMatch(choice -> choice.fits(value))
                : pattern.matcher(value).matches();
    }

    /** What the field wants, for whoever filled it in. */
    Wording expected() {
        return new Wording(english, chinese);
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
