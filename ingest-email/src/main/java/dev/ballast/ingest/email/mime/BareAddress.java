package dev.ballast.ingest.email.mime;

import java.util.Optional;

/** An address without angle brackets: {@code ann@c.example}, {@code Ann Lee ann@c.example}, {@code Ann [ann@c.example]}. */
final class BareAddress {

    private BareAddress() {}

    /**
     * The first one in {@code words}; another after it would need a comma.
     *
     * @param comment what stood in parentheses beside it: the name, where no words come first
     */
    static Optional<MailAddress> in(String words, String comment) {
        if (words.indexOf('@') < 0) {
            return Optional.empty();
        }
        String[] pieces = words.replaceAll("\\s+", " ").replaceAll(" ?@ ?", "@").split(" ");
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            if (isAddress(pieces[i])) {
                String spec = withoutBrackets(whole(pieces, i));
                return Optional.of(MailAddress.written(spec, name.isEmpty() ? comment : name.toString()));
            }
            name.append(pieces[i]).append(' ');
        }
        return Optional.of(MailAddress.written(words.replaceAll("\\s+", ""), comment));
    }

    private static boolean isAddress(String piece) {
        int at = piece.indexOf('@');
        return at > 0 && at < piece.length() - 1;
    }

    /** With what follows a blank beside a dot: {@code jdoe@machine . example}. */
    private static String whole(String[] pieces, int first) {
        StringBuilder spec = new StringBuilder(pieces[first]);
        for (int i = first + 1; i < pieces.length && (pieces[i - 1].endsWith(".") || pieces[i].startsWith(".")); i++) {
            spec.append(pieces[i]);
        }
        return spec.toString();
    }

    private static String withoutBrackets(String spec) {
        boolean bracketed = spec.startsWith("[") && spec.endsWith("]");
        return AddressList.withoutRoute(bracketed ? spec.substring(1, spec.length() - 1) : spec);
    }
}
