package dev.ballast.ticket;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Holds what is sent to a few megabytes, except where files are taken. Quarkus knows one limit for all routes,
 * {@code quarkus.http.limits.max-body-size}; it is the largest of them, and whoever needs less is told so here, before
 * anybody has logged in.
 */
@Singleton
class BodyLimit {

    /** A long answer, or a bulk of ids, has a hundredth of it. */
    private static final long JSON = 1L << 20;
    /** As much as most mail servers take. */
    private static final long FILE = 25L << 20;
    /** After Quarkus has set the one for all routes (-2), before anything reads. */
    private static final int ORDER = -1;

    void limit(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(BodyLimit::check);
    }

    private static void check(RoutingContext request) {
        long most = most(request.normalizedPath());
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && Long.parseLong(length) > most) {
            if (request.request().version() != HttpVersion.HTTP_2) {
                // Or the rest would be taken for the next request; HTTP/2 ends its stream, and knows no such header.
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
            request.response().setStatusCode(413).end();
            return;
        }
        // For a body without a length, which is counted while it is read.
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        request.next();
    }

    private static long most(String path) {
        return switch (path) {
            // As Quarkus was told.
            case "/api/orders/import" -> Long.MAX_VALUE;
            case "/api/files" -> FILE;
            default -> JSON;
        };
    }
}
