package dev.ballast.ticket.learning;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.AgentContext;
import dev.ballast.ticket.store.Transactions;
import dev.ballast.ticket.triage.OwnType;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.Taxonomy;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The problem types, in the order they are shown, and the shop's own among them. */
@Path("/api/taxonomy")
class TaxonomyResource {

    private final Transactions transactions;
    private final LearnedModel model;
    private final InstantSource clock;

    TaxonomyResource(Transactions transactions, LearnedModel model, InstantSource clock) {
        this.transactions = transactions;
        this.model = model;
        this.clock = clock;
    }

    /** See {@link OwnType}. */
    record Definition(
            @NotNull Map<String, String> names,
            @Nullable List<String> keywords,
            @Nullable List<String> sentences) {}

    @GET
    public List<TypeView> types() throws SQLException {
        List<OwnType> own =
                transactions.commit(connection -> OwnTypeRows.of(connection, VersionRows.newest(connection)));
        Taxonomy all = model.current()
                .taxonomy()
                .extendedBy(own.stream().map(OwnType::entry).toList());
        return all.types().stream().map(entry -> view(entry, own)).toList();
    }

    private static TypeView view(Taxonomy.Entry entry, List<OwnType> own) {
        Optional<OwnType> defined =
                own.stream().filter(type -> type.code().equals(entry.code())).findFirst();
        return new TypeView(
                entry.code().code(),
                entry.names(),
                defined.isPresent(),
                defined.map(OwnType::keywords).orElse(List.of()),
                defined.map(OwnType::sentences).orElse(List.of()));
    }

    /** Adds a type, or names and teaches a known one anew. The model knows it a second or two later. */
    @PUT
    @Path("/{code}")
    public Response define(@PathParam("code") String code, @NotNull Definition definition, @Context SecurityContext who)
            throws SQLException {
        OwnType type =
                new OwnType(new ProblemType(code), definition.names(), definition.keywords(), definition.sentences());
        int version = transactions.commit(connection -> {
            int next = next(connection, who, code);
            OwnTypeRows.put(connection, type, next);
            return next;
        });
        return Response.ok(Map.of("version", version)).build();
    }

    /** Tickets keep the type; no new one gets it, and a shipped type is as it was shipped again. */
    @DELETE
    @Path("/{code}")
    public Response remove(@PathParam("code") String code, @Context SecurityContext who) throws SQLException {
        ProblemType type = new ProblemType(code);
        int version = transactions.commit(connection -> {
            boolean defined = OwnTypeRows.of(connection, VersionRows.newest(connection)).stream()
                    .anyMatch(own -> own.code().equals(type));
            if (!defined) {
                return 0;
            }
            int next = next(connection, who, code);
            OwnTypeRows.withdraw(connection, type, next);
            return next;
        });
        return version == 0
                ? Problem.of(Response.Status.NOT_FOUND, "This type was not defined at the desk.")
                : Response.ok(Map.of("version", version)).build();
    }

    private int next(Connection connection, SecurityContext who, String code) throws SQLException {
        return VersionRows.next(
                connection, AgentContext.of(who).login(), VersionRows.Reason.TYPES, code, clock.instant());
    }
}
