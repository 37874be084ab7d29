package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people decide about dead letters. Who decided what and when stays in the letter's row. */
@ApplicationScoped
class Decisions {

    private final Transactions transactions;
    private final Replays replays;
    private final InstantSource clock;

    Decisions(Transactions transactions, Replays replays, InstantSource clock) {
        this.transactions = transactions;
        this.replays = replays;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Unknown, or decided. */
        record Gone() implements Outcome {}

        /** It stays as it is. @param reason for the person who asked */
        record NotNow(String reason) implements Outcome {}
    }

    LetterRows.Backlog backlog() throws SQLException {
        return transactions.commit(LetterRows::backlog);
    }

    List<DeadLetterView> waiting() throws SQLException {
        return transactions.commit(LetterRows::waiting);
    }

    List<DeadLetterView> decided() throws SQLException {
        return transactions.commit(LetterRows::decided);
    }

    /**
     * Gives the record another try. Sent before it is marked, while nobody else can decide: a crash in between leaves it to
     * be replayed again, which its readers recognize as a redelivery.
     */
    Outcome replay(UUID id, Agent agent) throws SQLException {
        return transactions.commit(connection -> {
            Optional<LetterRows.Waiting> letter = LetterRows.lock(connection, id);
            if (letter.isEmpty()) {
                return new Outcome.Gone();
            }
            Optional<String> obstacle = replays.replay(letter.get());
            if (obstacle.isPresent()) {
                return new Outcome.NotNow(obstacle.get());
            }
            LetterRows.decide(connection, id, "replayed", agent.login(), clock.instant());
            return new Outcome.Done();
        });
    }

    Outcome discard(UUID id, Agent agent) throws SQLException {
        return transactions.commit(connection -> {
            if (LetterRows.lock(connection, id).isEmpty()) {
                return new Outcome.Gone();
            }
            LetterRows.decide(connection, id, "discarded", agent.login(), clock.instant());
            return new Outcome.Done();
        });
    }
}
