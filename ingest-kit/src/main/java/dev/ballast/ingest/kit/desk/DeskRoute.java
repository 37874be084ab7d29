package dev.ballast.ingest.kit.desk;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a {@link DeskDoor} up at its path, as a POST. */
public final class DeskRoute {

    private static final Logger LOG = LoggerFactory.getLogger(DeskRoute.class);

    private DeskRoute() {}

    /** @param maxBytes of a request; a larger one is answered with 413 */
    public static void mount(Router router, String path, long maxBytes, DeskDoor door) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(maxBytes))
                .handler(request -> answer(request, door));
    }

    private static void answer(RoutingContext request, DeskDoor door) {
        Buffer body = request.body().buffer();
        byte[] sealed = body == null ? new byte[0] : body.getBytes();
        Context loop = request.vertx().getOrCreateContext();
        Thread.ofVirtual().name("desk-door").start(() -> {
            DeskDoor.Answer answer = answer(sealed, door);
            loop.runOnContext(ignored -> end(request, answer));
        });
    }

    private static DeskDoor.Answer answer(byte[] sealed, DeskDoor door) {
        try {
            return door.to(sealed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeskDoor.Answer.of(503);
        } catch (RuntimeException e) {
            LOG.error("what the desk asked ended in an unexpected error", e);
            return DeskDoor.Answer.of(500);
        }
    }

    private static void end(RoutingContext request, DeskDoor.Answer answer) {
        if (!request.response().ended() && !request.response().closed()) {
            request.response()
                    .setStatusCode(answer.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(Buffer.buffer(answer.body()));
        }
    }
}
