package dev.ballast.ticket;

import jakarta.ws.rs.core.Response;

/** A refusal as RFC 9457 tells it. @param detail a sentence for the person in front of the screen */
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Response of(Response.Status status, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail))
                .build();
    }
}
