package dev.ballast.ticket.learning;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.AgentContext;
import dev.ballast.ticket.store.Transactions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What the classifier was taught, version by version. */
@Path("/api/learning")
class LearningResource {

    private static final int VERSIONS_SHOWN = 50;
    private static final int CORRECTIONS_SHOWN = 200;

    private static final Duration RECENT = Duration.ofDays(90);
    private static final int LEAST_SURE_SHOWN = 20;

    private final Transactions transactions;
    private final LearnedModel model;
    private final InstantSource clock;

    LearningResource(Transactions transactions, LearnedModel model, InstantSource clock) {
        this.transactions = transactions;
        this.model = model;
        this.clock = clock;
    }

    /**
     * @param newest    what the model ought to be
     * @param inUse     by which this replica classifies; the same again a second or two after each lesson
     * @param versions  newest first
     */
    record Learning(int newest, int inUse, List<VersionRows.Version> versions, List<CorrectionRows.View> corrections) {}

    @GET
    public Learning state() throws SQLException {
        return transactions.commit(connection -> new Learning(
                VersionRows.newest(connection),
                model.current().version().number(),
                VersionRows.list(connection, VERSIONS_SHOWN),
                CorrectionRows.list(connection, CORRECTIONS_SHOWN)));
    }

    /** Recent tickets that would teach most: unsorted ones first, then by rising confidence, newest first among equals. */
    @GET
    @Path("/least-sure")
    public List<LeastSureRows.View> leastSure() throws SQLException {
        return transactions.commit(
                connection -> LeastSureRows.since(connection, clock.instant().minus(RECENT), LEAST_SURE_SHOWN));
    }

    /** Back to an earlier version, 0 being the shipped model. Makes a new version, so this too can be taken back. */
    @POST
    @Path("/versions/{number}/restore")
    public Response restore(@PathParam("number") int number, @Context SecurityContext who) throws SQLException {
        int version = transactions.commit(connection -> {
            if (number < 0 || number >= VersionRows.newest(connection)) {
                return 0;
            }
            int next = VersionRows.next(
                    connection,
                    AgentContext.of(who).login(),
                    VersionRows.Reason.BACK,
                    Integer.toString(number),
                    clock.instant());
            VersionRows.restore(connection, number, next);
            return next;
        });
        return version == 0
                ? Problem.of(Response.Status.NOT_FOUND, "There is no earlier version " + number + ".")
                : Response.ok(Map.of("version", version)).build();
    }
}
