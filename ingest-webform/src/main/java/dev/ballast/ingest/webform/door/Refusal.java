package dev.ballast.ingest.webform.door;

import dev.ballast.ingest.webform.form.FieldFault;
import java.util.List;

/**
 * Why a submission is not taken. Nothing of it is kept, so the visitor may send it again.
 *
 * @param retryAfter seconds; 0 where waiting does not help
 */
public record Refusal(Kind kind, List<FieldFault> faults, long retryAfter) {

    /** The kinds of refusal; each has its texts and its count. */
    public enum Kind {
        /** The body cannot be read. */
        MALFORMED(400),
        /** The Idempotency-Key is not 1 to 200 visible ASCII characters. */
        KEY(400),
        /** A page of an origin that the form does not allow. */
        ORIGIN(403),
        UNKNOWN_FORM(404),
        TOO_LARGE(413),
        /** Neither JSON nor multipart, or a file of a type that is not taken. */
        UNSUPPORTED(415),
        FIELDS(422),
        /** It looks like a program's. A person is told, too, because nothing is swallowed silently. */
        AUTOMATIC(422),
        TOO_OFTEN(429),
        /** Neither broker nor spool can keep it now. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    static Refusal of(Kind kind) {
        return new Refusal(kind, List.of(), 0);
    }

    static Refusal of(Kind kind, List<FieldFault> faults) {
        return new Refusal(kind, faults, 0);
    }

    static Refusal later(Kind kind, long seconds) {
        return new Refusal(kind, List.of(), Math.max(1, seconds));
    }
}
