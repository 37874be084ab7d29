package dev.ballast.ticket.policies;

import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.security.AgentContext;
import dev.ballast.ticket.store.Transactions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** From which score messages join by themselves, and from which an agent is asked. */
@Path("/api/policies/matching")
class MatchPolicyResource {

    private static final int LONGEST_DAYS = 365;

    private final Transactions transactions;
    private final MatchPolicies policies;
    private final InstantSource clock;

    MatchPolicyResource(Transactions transactions, MatchPolicies policies, InstantSource clock) {
        this.transactions = transactions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param joinAt     score from which a message joins by itself, above 0, at most 1
     * @param suggestAt  score from which an agent is asked, at most {@code joinAt}
     * @param windowDays since the ticket's last message; beyond it only a thread joins
     * @param reopenDays since a resolved ticket's last message; beyond it even a thread opens a new one
     */
    record Rules(
            @NotNull Double joinAt,
            @NotNull Double suggestAt,
            @NotNull @Min(1) @Max(LONGEST_DAYS) Integer windowDays,
            @NotNull @Min(1) @Max(LONGEST_DAYS) Integer reopenDays) {

        static Rules of(MatchPolicy policy) {
            int window = Math.toIntExact(policy.window().toDays());
            int reopen = Math.toIntExact(policy.reopenWindow().toDays());
            return new Rules(policy.joinAt(), policy.suggestAt(), window, reopen);
        }

        /** @throws IllegalArgumentException where they contradict each other */
        MatchPolicy policy() {
            return new MatchPolicy(joinAt, suggestAt, Duration.ofDays(windowDays), Duration.ofDays(reopenDays));
        }
    }

    /** @param version null while the operator's configuration holds */
    record View(
            Rules rules,
            Rules configured,
            @Nullable Integer version,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

    @GET
    public View get() throws SQLException {
        return transactions.commit(this::view);
    }

    /** Holds for messages placed from now on. */
    @PUT
    public View set(@Valid @NotNull Rules rules, @Context SecurityContext who) throws SQLException {
        MatchPolicy policy = rules.policy();
        return transactions.commit(connection -> {
            policies.choose(connection, policy, AgentContext.of(who).login(), clock.instant());
            return view(connection);
        });
    }

    private View view(Connection connection) throws SQLException {
        Rules configured = Rules.of(policies.configured());
        return policies.chosen(connection)
                .map(chosen ->
                        new View(Rules.of(chosen.policy()), configured, chosen.version(), chosen.by(), chosen.at()))
                .orElseGet(() -> new View(configured, configured, null, null, null));
    }
}
