package dev.ballast.ingest.webform.door;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a submission is answered with, and counts it. */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int RETRY_SECONDS = 10;

    private final FormMetrics metrics;

    public Answers(FormMetrics metrics) {
        this.metrics = metrics;
    }

    /** Answers when the future completes, on the connection's own event loop. */
    void send(RoutingContext request, CompletableFuture<Submissions.Answer> answer) {
        Context loop = request.vertx().getOrCreateContext();
        answer.whenComplete((done, failure) -> loop.runOnContext(ignored -> {
            if (failure == null) {
                send(request, done);
            } else {
                fail(request, failure);
            }
        }));
    }

    private void send(RoutingContext request, Submissions.Answer answer) {
        switch (answer) {
            case Submissions.Answer.Refused(Refusal refusal) -> refuse(request, refusal);
            case Submissions.Answer.Taken(var id, boolean spooled) -> {
                if (spooled) {
                    metrics.spooled();
                } else {
                    metrics.published();
                }
                end(request, 202, "application/json", Buffer.buffer("{\"id\":\"" + id + "\"}"));
            }
        }
    }

    void refuse(RoutingContext request, Refusal refusal) {
        metrics.refused(refusal.kind());
        Texts texts = Texts.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.locale().getLanguage());
        if (refusal.retryAfter() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
        }
        if (!request.request().isEnded() && request.request().version() == HttpVersion.HTTP_1_1) {
            // The rest of the body is not wanted; a connection that is kept would have to read it. HTTP/2 forbids the
            // header and needs none.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        byte[] problem = ProblemDetails.of(refusal, texts).json();
        end(request, refusal.kind().status(), ProblemDetails.CONTENT_TYPE, Buffer.buffer(problem));
    }

    /** An error nobody foresaw: the visitor may send again, since nothing was acknowledged. */
    void fail(RoutingContext request, @Nullable Throwable failure) {
        LOG.error("a submission ended in an unexpected error", failure);
        refuse(request, Refusal.later(Refusal.Kind.UNAVAILABLE, RETRY_SECONDS));
    }

    private static void end(RoutingContext request, int status, String type, Buffer body) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(body);
        }
    }
}
