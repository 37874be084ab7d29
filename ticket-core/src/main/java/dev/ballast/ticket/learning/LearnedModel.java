package dev.ballast.ticket.learning;

import dev.ballast.ticket.match.RememberedTopics;
import dev.ballast.ticket.store.Transactions;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ModelVersion;
import dev.ballast.ticket.triage.OwnType;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.Teaching;
import dev.ballast.ticket.triage.Topics;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The model in use: the newest version that any replica was taught. Messages are judged by the one before until the
 * next is trained, a second or two later.
 */
@Startup(LearnedModel.BEFORE_ALL_ELSE)
@Singleton
public class LearnedModel implements ProblemClassifier, Topics {

    /** A model that this build does not have is told at once, and once. */
    static final int BEFORE_ALL_ELSE = -1;

    private static final Logger LOG = Logger.getLogger(LearnedModel.class);

    private final Transactions transactions;
    private final List<OwnType> fromFile;
    private final ProblemModel shipped;
    private volatile Taught current;

    public LearnedModel(Transactions transactions, TaxonomyFile file, ProblemModel shipped) {
        this.transactions = transactions;
        this.fromFile = file.types();
        this.shipped = shipped;
        this.current = Taught.of(taught(ModelVersion.SHIPPED, Teaching.NONE));
    }

    /** A model, and what it said of recent texts. */
    private record Taught(ProblemModel model, Topics topics) {

        static Taught of(ProblemModel model) {
            return new Taught(model, new RememberedTopics(model));
        }
    }

    /** What to train, where it is not the version in use. */
    private record Lesson(ModelVersion version, Teaching teaching) {}

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            Optional<Lesson> newer = transactions.commit(this::newer);
            newer.ifPresent(lesson -> {
                current = Taught.of(taught(lesson.version(), lesson.teaching()));
                LOG.infof(
                        "classifying by %s, learned from %d corrections",
                        lesson.version(), lesson.teaching().corrections().size());
            });
        } catch (SQLException e) {
            LOG.debugf("the model stays %s: %s", current.model().version(), e.getMessage());
        }
    }

    private Optional<Lesson> newer(Connection connection) throws SQLException {
        int newest = VersionRows.newest(connection);
        return newest == current.model().version().number()
                ? Optional.empty()
                : Optional.of(new Lesson(
                        new ModelVersion(newest),
                        new Teaching(OwnTypeRows.of(connection, newest), CorrectionRows.of(connection, newest))));
    }

    private ProblemModel taught(ModelVersion version, Teaching teaching) {
        Teaching all = new Teaching(merged(teaching.types()), teaching.corrections());
        return all.equals(Teaching.NONE) && version.equals(ModelVersion.SHIPPED)
                ? shipped
                : shipped.taught(version, all);
    }

    /** The desk's word stands against the file's. */
    private List<OwnType> merged(List<OwnType> fromDesk) {
        Map<ProblemType, OwnType> all = new LinkedHashMap<>();
        fromFile.forEach(type -> all.put(type.code(), type));
        fromDesk.forEach(type -> all.put(type.code(), type));
        return List.copyOf(all.values());
    }

    public ProblemModel current() {
        return current.model();
    }

    @Override
    public Classification classify(MessageText text) {
        return current.model().classify(text);
    }

    @Override
    public Topic of(String text) {
        return current.topics().of(text);
    }
}
