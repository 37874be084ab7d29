package dev.ballast.ingest.webform.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import java.util.List;
import java.util.Locale;

/**
 * A refusal as RFC 9457 problem details, with one entry per wrong field as the RFC's own example has it.
 *
 * @param type   a relative reference; programs decide by it, people read {@code title} and {@code detail}
 * @param errors absent where no single field is at fault
 */
record ProblemDetails(String type, String title, int status, String detail, List<FieldError> errors) {

    static final String CONTENT_TYPE = "application/problem+json";

    /** @param code stable, for programs; {@code message} is for the visitor */
    record FieldError(String field, String code, String message) {}

    static ProblemDetails of(Refusal refusal, Texts texts) {
        return new ProblemDetails(
                "/problems/" + wireName(refusal.kind().name()),
                texts.title(refusal.kind()),
                refusal.kind().status(),
                texts.detail(refusal.kind()),
                refusal.faults().stream()
                        .map(fault -> new FieldError(
                                fault.field(), wireName(fault.code().name()), texts.fault(fault)))
                        .toList());
    }

    private static String wireName(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    byte[] json() {
        try {
            return EventCodec.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem details are plain text", e);
        }
    }
}
