package dev.ballast.monitor.ops;

import dev.ballast.monitor.connector.ConnectorBoard;
import dev.ballast.monitor.connector.ConnectorView;
import dev.ballast.monitor.deadletter.DeadLetterDepth;
import dev.ballast.monitor.lag.LagReport;
import dev.ballast.monitor.scan.Monitor;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** {@code /api/ops}: read from memory, so it answers while broker and database are away. */
@Path("/api/ops")
@NonBlocking
public class OpsResource {

    private static final String PROBLEM = "application/problem+json";

    private final Monitor monitor;
    private final ConnectorBoard connectors;
    private final InstantSource clock;

    OpsResource(Monitor monitor, ConnectorBoard connectors, InstantSource clock) {
        this.monitor = monitor;
        this.connectors = connectors;
        this.clock = clock;
    }

    /** Every partition of every group: how many records behind, and how old the oldest of them is. */
    @GET
    @Path("lag")
    public Response lag() {
        return fromReport(report -> LagView.of(report, clock.instant()));
    }

    /** How many records lie in each dead-letter topic. */
    @GET
    @Path("dead-letters")
    public Response deadLetters() {
        return fromReport(DeadLetterDepth::of);
    }

    /** Every channel account as its connector last reported it; a connector that is dead is shown as silent. */
    @GET
    @Path("connectors")
    public List<ConnectorView> connectors() {
        return connectors.views(clock.instant());
    }

    private Response fromReport(Function<LagReport, Object> view) {
        return switch (monitor.sight()) {
            case Monitor.Sight.Clear(LagReport report) ->
                Response.ok(view.apply(report), MediaType.APPLICATION_JSON_TYPE).build();
            case Monitor.Sight.Blind blind ->
                Response.status(503)
                        .type(PROBLEM)
                        .header("Retry-After", 10)
                        .entity(BrokerAway.of(blind, blind.last() == null ? null : view.apply(blind.last())))
                        .build();
        };
    }
}
