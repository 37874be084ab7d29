package dev.ballast.ticket.intake;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.channels.TicketTokens;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.ScoredMatcher;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.orders.ShopCatalogue;
import dev.ballast.ticket.policies.MatchPolicies;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.triage.ProblemModel;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An intake without its broker: what one replica does with the batches it polled. */
public final class Replica {

    /** A week after the messages: nothing that a test sends comes from the future. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z"));

    static final TicketTokens TOKENS = new TicketTokens(Optional.of("only for tests"), Duration.ofDays(90));

    private static final ProblemModel MODEL = ProblemModel.shipped();

    private final EventCodec codec = new EventCodec();
    private final ArrivalReader reader;
    private final BatchTransaction transaction;

    public Replica(TestDatabase database) {
        this(database, CLOCK);
    }

    public Replica(TestDatabase database, InstantSource clock) {
        this(database, clock, new ScoredMatcher(MatchPolicy.DEFAULT));
    }

    Replica(TestDatabase database, TicketMatcher matcher) {
        this(database, CLOCK, matcher);
    }

    private Replica(TestDatabase database, InstantSource clock, TicketMatcher matcher) {
        TextMentions extractor = new TextMentions();
        this.reader = new ArrivalReader(MODEL, extractor, TOKENS, clock);
        this.transaction = new BatchTransaction(
                database.transactions(),
                new Understanding(extractor, new ShopCatalogue(database.transactions())),
                matcher,
                new MatchPolicies(MatchPolicy.DEFAULT),
                clock);
    }

    public BatchTransaction.Counts take(Messages... batch) throws SQLException {
        return take(Arrays.asList(batch));
    }

    /** As intake does, faults that pass are tried again. */
    public BatchTransaction.Counts take(List<Messages> batch) throws SQLException {
        return commit(read(batch.stream().map(this::delivery).toList()));
    }

    BatchTransaction.Counts commit(List<Arrival> arrivals) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.commit(arrivals);
            } catch (SQLException e) {
                if (Faults.isAboutTheData(e) || attempt == 20) {
                    throw e;
                }
            }
        }
    }

    Delivery delivery(Messages message) {
        WireRecord wire = codec.encode(EventType.INBOUND_MESSAGE, message.event());
        return new Delivery("inbound.message.v1", 0, 0, wire.key(), wire.headers(), wire.value());
    }

    List<Arrival> read(List<Delivery> batch) {
        return batch.stream()
                .map(delivery -> switch (reader.read(delivery)) {
                    case ArrivalReader.Read.Message(var arrival) -> arrival;
                    case ArrivalReader.Read.Unreadable(var _, var reason) -> throw new AssertionError(reason);
                })
                .toList();
    }
}
