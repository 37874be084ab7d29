package dev.ballast.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Problem details, RFC 9457.
 *
 * @param parameter the query parameter at fault, where one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response.ResponseBuilder response(int status, String title, String detail, @Nullable String parameter) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail, parameter));
    }
}
