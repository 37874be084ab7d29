package dev.ballast.ticket.customers;

import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What agents see and say about who is one person. */
@ApplicationScoped
class People {

    private final Transactions transactions;
    private final OutboxRelay relay;
    private final InstantSource clock;

    People(Transactions transactions, OutboxRelay relay, InstantSource clock) {
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    Optional<CustomerView> find(UUID customer) throws SQLException {
        return transactions.commit(connection -> new CustomerQueries(connection, customer).view());
    }

    /** @return false where one of them does not exist, or they are linked already */
    boolean link(CustomerPair pair, String reason, Agent agent) throws SQLException {
        return change(agent, (links, connection) -> exist(connection, pair) && links.link(pair, reason));
    }

    /** @return false where no link says that these two are one */
    boolean unlink(CustomerPair pair, Agent agent) throws SQLException {
        return change(agent, (links, connection) -> links.unlink(pair));
    }

    private interface Work {
        boolean with(Links links, Connection connection) throws SQLException;
    }

    private boolean change(Agent agent, Work work) throws SQLException {
        boolean changed = transactions.commit(
                connection -> work.with(new Links(connection, agent.login(), clock.instant()), connection));
        relay.wakeUp();
        return changed;
    }

    private static boolean exist(Connection connection, CustomerPair pair) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from customer where id in (?, ?)")) {
            select.setObject(1, pair.one());
            select.setObject(2, pair.other());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getInt(1) == 2;
            }
        }
    }
}
