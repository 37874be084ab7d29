package dev.ballast.ticket.security;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.store.SchemaGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Knows the agents and checks their passwords. */
@ApplicationScoped
public class Agents {

    private static final Logger LOG = Logger.getLogger(Agents.class);
    private static final int COST = 11;
    private static final String ADMIN = "admin";

    /** bcrypt reads no further; refusing is more honest than ignoring the rest. */
    private static final int MAX_PASSWORD_BYTES = 72;

    /** Compared against where the login is unknown, so that both answers take the same time. */
    private static final String NOBODY = hash("nobody has this password");

    private final TicketCoreConfig config;
    private final InstantSource clock;

    Agents(TicketCoreConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    void prepare(@Observes SchemaGate.SchemaReady ready) {
        Optional<String> password = config.adminPassword().filter(p -> !p.isBlank());
        if (password.isPresent()) {
            QuarkusTransaction.requiringNew().run(() -> setAdminPassword(password.get()));
        } else if (QuarkusTransaction.requiringNew().call(AgentEntity::count) == 0) {
            LOG.error("Nobody could log in: set BALLAST_ADMIN_PASSWORD to the password of the first agent, 'admin'.");
            Quarkus.asyncExit(1);
        }
    }

    private void setAdminPassword(String password) {
        AgentEntity admin = AgentEntity.findById(ADMIN);
        if (admin == null) {
            new AgentEntity(ADMIN, "Admin", hash(password), clock.instant()).persist();
        } else if (!matches(password, admin.passwordHash)) {
            admin.passwordHash = hash(password);
        }
    }

    /** Empty for a wrong login as for a wrong password. Takes some hundred milliseconds of one core by design. */
    @Transactional
    public Optional<Agent> check(String login, String password) {
        AgentEntity agent = AgentEntity.findById(login);
        boolean right = matches(password, agent == null ? NOBODY : agent.passwordHash);
        return right && agent != null ? Optional.of(new Agent(agent.login, agent.name)) : Optional.empty();
    }

    @Transactional
    public Optional<Agent> find(String login) {
        return AgentEntity.<AgentEntity>findByIdOptional(login).map(agent -> new Agent(agent.login, agent.name));
    }

    private static String hash(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            throw new IllegalArgumentException("password: (expected: at most 72 bytes)");
        }
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    private static boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_PASSWORD_BYTES
                && BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
    }
}
