package dev.ballast.ticket.regroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.intake.Replica;
import dev.ballast.ticket.model.TimeOrderedIds;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent said about a message holds for the answers to it. */
class LaterRepliesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("later_replies");

    private final Replica intake = new Replica(database);
    private final Messages parcel = Messages.mail("ina@example.com");
    private final Messages manual = Messages.mail("ina@example.com")
            .saying("My order", "And the manual is missing.")
            .answering(parcel.externalId())
            .at(Messages.NOON.plusSeconds(600));

    @BeforeEach
    void two_messages_of_one_ticket() throws SQLException {
        database.clear();
        intake.take(parcel, manual);
        assertThat(database.texts("select messages_in from ticket")).containsExactly("2");
    }

    @Test
    void a_reply_follows_the_message_that_was_split_off_and_comes_back_with_it() throws SQLException {
        Regroup.Done split = regroup(regroup -> regroup.split(ticketOf(parcel), List.of(idOf(manual))));
        Messages about = reply(manual, 1);
        intake.take(about);
        assertThat(ticketOf(about)).isEqualTo(ticketOf(manual)).isNotEqualTo(ticketOf(parcel));
        Messages other = reply(parcel, 2);
        intake.take(other);
        assertThat(ticketOf(other)).isEqualTo(ticketOf(parcel));

        regroup(regroup -> regroup.undo(split.regrouping()));
        assertThat(ticketOf(about)).isEqualTo(ticketOf(parcel));
        assertThat(database.texts("select count(*) from ticket where merged_into is null"))
                .containsExactly("1");
        Messages late = reply(manual, 3);
        intake.take(late);
        assertThat(ticketOf(late)).isEqualTo(ticketOf(manual)).isEqualTo(ticketOf(parcel));
    }

    @Test
    void a_reply_follows_the_message_that_was_moved() throws SQLException {
        Messages elsewhere = Messages.mail("ivo@example.com").saying("Manual", "The manual is missing.");
        intake.take(elsewhere);
        regroup(regroup -> regroup.move(ticketOf(parcel), List.of(idOf(manual)), ticketOf(elsewhere)));

        Messages about = reply(manual, 1);
        intake.take(about);

        assertThat(ticketOf(about)).isEqualTo(ticketOf(elsewhere));
    }

    private static Messages reply(Messages to, int day) {
        return Messages.mail("ina@example.com")
                .saying("Re: My order", "Yes, please. (" + day + ")")
                .answering(to.externalId())
                .at(Messages.NOON.plus(Duration.ofDays(day)));
    }

    private interface Work {
        Regroup.Done with(Regroup regroup) throws SQLException;
    }

    private static Regroup.Done regroup(Work work) throws SQLException {
        return database.transactions()
                .commit(connection -> work.with(
                        new Regroup(connection, "admin", new TimeOrderedIds(InstantSource.system()), Messages.NOON)));
    }

    private static UUID idOf(Messages message) throws SQLException {
        return UUID.fromString(
                database.texts("select id from message where external_id = '" + message.externalId() + "'")
                        .getFirst());
    }

    private static TicketId ticketOf(Messages message) throws SQLException {
        return new TicketId(UUID.fromString(
                database.texts("select ticket_id from message where external_id = '" + message.externalId() + "'")
                        .getFirst()));
    }
}
