package dev.ballast.ticket.learning;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.CustomerTexts;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notes down what an agent's word on a ticket's type teaches. */
@ApplicationScoped
public class Corrections {

    private final ProblemClassifier classifier;

    Corrections(ProblemClassifier classifier) {
        this.classifier = classifier;
    }

    /** In the transaction of the change, so that a correction teaches exactly if it was saved. */
    public void note(Connection connection, Ticket before, Ticket after, Agent agent, Instant now) throws SQLException {
        ProblemType was = before.kind().type();
        ProblemType type = after.kind().type();
        if (!after.kind().byAgent() || was.equals(type) || type.equals(ProblemType.UNSORTED)) {
            return;
        }
        Optional<CustomerTexts.Told> telling = telling(connection, after.id());
        if (telling.isPresent()) {
            int version = VersionRows.next(connection, agent.login(), VersionRows.Reason.CORRECTION, type.code(), now);
            CorrectionRows.add(connection, after.id(), telling.get().message(), was, type, agent.login(), now, version);
        }
    }

    /** The message that told the type, or the one that says most where none did. */
    private Optional<CustomerTexts.Told> telling(Connection connection, TicketId ticket) throws SQLException {
        List<CustomerTexts.Told> texts =
                CustomerTexts.of(connection, List.of(ticket)).getOrDefault(ticket, List.of());
        return texts.stream()
                .filter(told -> !classifier.classify(told.text()).unsorted())
                .findFirst()
                .or(() -> texts.stream()
                        .max(Comparator.comparingInt(told -> told.text().body().length())));
    }
}
