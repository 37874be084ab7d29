package dev.ballast.ticket.proxy;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.TicketCoreConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Passes {@code /api/analytics} and {@code /api/ops} on, after the guard let the agent in: those services listen on
 * loopback and know no agents. The answer streams through; nothing is buffered here.
 */
@Path("/api/{service: analytics|ops}/{rest: .*}")
class BehindTheDesk {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final List<String> PASSED_BACK =
            List.of("Content-Type", "Content-Disposition", "Cache-Control", "ETag");

    private final TicketCoreConfig config;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    BehindTheDesk(TicketCoreConfig config) {
        this.config = config;
    }

    @GET
    public Response get(@PathParam("service") String service, @Context UriInfo uri, @Context HttpHeaders headers)
            throws InterruptedException {
        return pass(service, "GET", uri, headers, HttpRequest.BodyPublishers.noBody());
    }

    @POST
    public Response post(
            @PathParam("service") String service, @Context UriInfo uri, @Context HttpHeaders headers, byte[] body)
            throws InterruptedException {
        return pass(service, "POST", uri, headers, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    @PUT
    public Response put(
            @PathParam("service") String service, @Context UriInfo uri, @Context HttpHeaders headers, byte[] body)
            throws InterruptedException {
        return pass(service, "PUT", uri, headers, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private Response pass(
            String service, String method, UriInfo uri, HttpHeaders headers, HttpRequest.BodyPublisher body)
            throws InterruptedException {
        URI base = service.equals("analytics") ? config.analyticsUrl() : config.monitorUrl();
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(asked.getRawPath() + query))
                .timeout(ANSWER)
                .method(method, body)
                .header(
                        "Accept",
                        Optional.ofNullable(headers.getHeaderString("Accept")).orElse("*/*"));
        if (headers.getMediaType() != null) {
            request.header("Content-Type", headers.getMediaType().toString());
        }
        try {
            return answer(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            return Problem.of(Response.Status.BAD_GATEWAY, "The service behind this page does not answer right now.");
        }
    }

    private static Response answer(HttpResponse<InputStream> answered) {
        Response.ResponseBuilder response =
                Response.status(answered.statusCode()).entity(answered.body());
        for (String name : PASSED_BACK) {
            answered.headers().firstValue(name).ifPresent(value -> response.header(name, value));
        }
        return response.build();
    }
}
