package dev.ballast.ingest.email.mime;

import java.util.Locale;

/** Walks {@code value; name=token; name="quoted"} once from left to right. */
final class ParameterScanner {

    private final String header;
    private int at;
    private String name = "";
    private String value = "";

    ParameterScanner(String header) {
        this.header = header;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    /** Up to the first semicolon, or to the first parameter where its semicolon was forgotten. */
    String upToParameters() {
        StringBuilder text = new StringBuilder();
        int comment = 0;
        int word = 0;
        int wordAt = at;
        for (; at < header.length() && (header.charAt(at) != ';' || comment > 0); at++) {
            char c = header.charAt(at);
            if (c == '(') {
                comment++;
            } else if (c == ')' && comment > 0) {
                comment--;
            } else if (comment == 0 && c == '=') {
                at = wordAt - 1;
                text.setLength(word);
                break;
            } else if (comment == 0) {
                text.append(c);
                if (c == ',' || Character.isWhitespace(c)) {
                    word = text.length();
                    wordAt = at + 1;
                }
            }
        }
        return text.toString();
    }

    boolean nextParameter() {
        while (at < header.length()) {
            at++;
            int equals = at;
            while (equals < header.length() && header.charAt(equals) != '=' && header.charAt(equals) != ';') {
                equals++;
            }
            if (equals >= header.length() || header.charAt(equals) == ';') {
                at = equals;
                continue;
            }
            name = header.substring(at, equals).trim().toLowerCase(Locale.ROOT);
            at = equals + 1;
            value = readValue();
            if (!name.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String readValue() {
        while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
            at++;
        }
        boolean quoted = at < header.length() && header.charAt(at) == '"';
        String read = quoted ? readQuoted() : readToken();
        while (at < header.length() && header.charAt(at) != ';') {
            at++;
        }
        return read;
    }

    private String readQuoted() {
        StringBuilder text = new StringBuilder();
        for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
            char c = header.charAt(at);
            boolean escapes = c == '\\' && at + 1 < header.length() && "\"\\".indexOf(header.charAt(at + 1)) >= 0;
            text.append(escapes ? header.charAt(++at) : c);
        }
        return text.toString();
    }

    private String readToken() {
        int from = at;
        while (at < header.length() && header.charAt(at) != ';') {
            at++;
        }
        return header.substring(from, at).trim();
    }
}
