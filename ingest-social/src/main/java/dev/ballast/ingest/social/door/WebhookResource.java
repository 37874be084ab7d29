package dev.ballast.ingest.social.door;

import dev.ballast.ingest.social.platform.Delivery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address that a shop enters at a platform: {@code /webhooks/<platform>/<account>}. */
@Path("/webhooks/{platform}/{account}")
@RunOnVirtualThread
public class WebhookResource {
    private static final String RETRY_SECONDS = "30";

    private final WebhookDoor door;

    public WebhookResource(WebhookDoor door) {
        this.door = door;
    }

    @POST
    public Response deliver(
            @PathParam("platform") String platform,
            @PathParam("account") String account,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            byte @Nullable [] body) {
        return respond(door.receive(platform, account, delivery(headers, uri, body == null ? new byte[0] : body)));
    }

    @GET
    public Response subscribe(
            @PathParam("platform") String platform,
            @PathParam("account") String account,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return respond(door.handshake(platform, account, delivery(headers, uri, new byte[0])));
    }

    /** Bodies are empty: TikTok Shop insists, and a forger learns nothing. */
    private static Response respond(DoorAnswer answer) {
        return switch (answer) {
            case DoorAnswer.Accepted() -> Response.ok().build();
            case DoorAnswer.Challenge(String text) ->
                Response.ok(text, MediaType.TEXT_PLAIN_TYPE).build();
            case DoorAnswer.NotFound() ->
                Response.status(Response.Status.NOT_FOUND).build();
            case DoorAnswer.Forged forged ->
                Response.status(Response.Status.UNAUTHORIZED).build();
            case DoorAnswer.Unavailable(String reason) ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .entity(reason)
                        .type(MediaType.TEXT_PLAIN_TYPE)
                        .build();
        };
    }

    private static Delivery delivery(HttpHeaders headers, UriInfo uri, byte[] body) {
        Map<String, List<String>> byName = headers.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> List.copyOf(header.getValue()),
                        (one, other) -> one));
        return new Delivery(byName, Map.copyOf(uri.getQueryParameters()), body);
    }
}
