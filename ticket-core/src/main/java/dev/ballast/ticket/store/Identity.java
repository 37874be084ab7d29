package dev.ballast.ticket.store;

import java.util.Locale;

/**
 * By what a customer is recognized.
 *
 * @param kind  email, phone or handle
 * @param value normalized for matching; never shown
 * @param trust whether the channel vouches for it
 */
public record Identity(Kind kind, String value, Trust trust) {

    public enum Kind {
        EMAIL("email"),
        PHONE("phone"),
        HANDLE("handle");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** A claimed identity is a person of its own: it never leads to what the verified one owns. */
    public enum Trust {
        VERIFIED("verified"),
        CLAIMED("claimed");

        private final String code;

        Trust(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public boolean verified() {
        return trust == Trust.VERIFIED;
    }

    /** One string per identity, for locks and maps of rows. */
    public String key() {
        return kind.code() + '/' + trust.code() + '/' + value;
    }

    public static Identity of(String kind, String value, String trust) {
        return new Identity(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)), value, Trust.valueOf(trust.toUpperCase(Locale.ROOT)));
    }
}
