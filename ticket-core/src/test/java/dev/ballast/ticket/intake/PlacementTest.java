package dev.ballast.ticket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.AutomaticKind;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which ticket a message ends in, against the real database. */
class PlacementTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("placement");

    private final Replica intake = new Replica(database);

    @Test
    void a_follow_up_of_the_same_customer_joins_and_counts() throws SQLException {
        Messages first = Messages.mail("anna@example.com");
        intake.take(first);

        intake.take(Messages.mail("Anna@Example.com")
                .saying("Re: My order", "Any news?")
                .answering(first.externalId())
                .at(Messages.NOON.plus(Duration.ofDays(2))));

        assertThat(database.texts("select messages_in || '/' || version from ticket"))
                .containsExactly("2/2");
        assertThat(database.texts("select payload::text from outbox")).hasSize(2);
    }

    @Test
    void each_decision_is_kept_with_its_score_its_features_and_in_words() throws SQLException {
        intake.take(Messages.mail("ida@example.com").saying("Order", "Where is my order #1001?"));
        intake.take(Messages.mail("ida@example.com").saying("", "Any news?").at(Messages.NOON.plusSeconds(3600)));
        intake.take(Messages.mail("ida@example.com")
                .saying("Order", "Where is my order #2002?")
                .at(Messages.NOON.plusSeconds(7200)));
        intake.take(Messages.form("eve@example.com")
                .saying("Order", "Where is my order #1001?")
                .at(Messages.NOON.plusSeconds(9000)));

        assertThat(database.texts("select decided->>'outcome' from message order by sent_at"))
                .containsExactly("null", "join", "new", "suggest");
        assertThat(database.texts("""
                        select m.decided->>'outcome' from message m, json_array_elements(m.decided->'features') f
                         where f->>'name' is not null and f->>'value' is not null and f->>'weight' is not null
                         group by m.id, m.match_reasons having count(*) = cardinality(m.match_reasons)
                         order by m.sent_at
                        """))
                .as("a number and a sentence for everything that counted")
                .containsExactly("join", "new", "suggest");
        assertThat(database.texts("select (decided->>'score')::float > 0 from message order by sent_at"))
                .containsExactly("null", "t", "f", "t");
    }

    @Test
    void a_redelivery_changes_nothing_even_a_month_later() throws SQLException {
        Messages once = Messages.mail("bob@example.com");
        intake.take(once);

        BatchTransaction.Counts again = intake.take(once, once);

        assertThat(again).isEqualTo(new BatchTransaction.Counts(0, 2));
        assertThat(database.count("message")).isEqualTo(1);
        assertThat(database.count("outbox")).isEqualTo(1);
    }

    /** Thirty days: longer than the topic keeps it, longer than any ticket is looked at for joining. */
    @Test
    void a_redelivery_on_another_replica_after_thirty_days_and_more_changes_nothing() throws SQLException {
        Messages once = Messages.mail("bob@example.com");
        intake.take(once);
        List<String> before = database.texts("select to_jsonb(t) from ticket t");

        InstantSource muchLater = InstantSource.fixed(Messages.NOON.plus(Duration.ofDays(400)));
        BatchTransaction.Counts again =
                new Replica(database, muchLater).take(once, once.at(Messages.NOON.plusSeconds(9)));

        assertThat(again).isEqualTo(new BatchTransaction.Counts(0, 2));
        assertThat(database.texts("select to_jsonb(t) from ticket t")).isEqualTo(before);
    }

    @Test
    void a_resolved_ticket_does_not_reopen_after_thirty_days() throws SQLException {
        Messages first = Messages.mail("lena@example.com");
        intake.take(first);
        database.execute("update ticket set status = 'resolved', resolution = 'answered', resolved_at = now()");

        new Replica(database, InstantSource.fixed(Messages.NOON.plus(Duration.ofDays(60))))
                .take(Messages.mail("lena@example.com")
                        .saying("Re: My order", "It still has not come.")
                        .answering(first.externalId())
                        .at(Messages.NOON.plus(Duration.ofDays(31))));

        assertThat(database.texts("select status from ticket order by number")).containsExactly("resolved", "open");
    }

    @Test
    void a_deleted_text_is_gone_from_the_ticket_and_from_the_search() throws SQLException {
        Messages original = Messages.dm("psid-9", "Nina").saying("", "My secret is zanzibar.");
        intake.take(original);

        intake.take(original.act(MessageAct.DELETED).saying("", "").at(Messages.NOON.plusSeconds(90)));

        assertThat(database.texts("select subject || snippet from ticket")).containsExactly("");
        assertThat(database.count("message where words @@ 'zanzibar'")).isZero();
    }

    @Test
    void a_reused_id_with_other_content_is_an_entry_of_its_own_and_flagged() throws SQLException {
        Messages original = Messages.mail("carl@example.com");
        Messages reused = original.saying("Other", "Something entirely different, please refund me.");
        intake.take(original);

        intake.take(reused);
        intake.take(reused);

        assertThat(database.texts("select reused_id from message order by reused_id"))
                .containsExactly("f", "t");
    }

    @Test
    void an_unverified_sender_is_never_joined_to_the_verified_customers_ticket() throws SQLException {
        Messages verified = Messages.mail("dora@example.com").saying("Order", "Where is my order #1001?");
        intake.take(verified);

        intake.take(Messages.mail("dora@example.com")
                .from(new Sender("dora@example.com", "Dora", "dora@example.com", null, false))
                .saying("Re: Order", "It is order #1001, send it to my new address.")
                .answering(verified.externalId())
                .at(Messages.NOON.plusSeconds(600)));

        assertThat(database.texts("select messages_in from ticket")).containsExactly("1", "1");
        assertThat(database.count("customer")).isEqualTo(2);
    }

    @Test
    void the_same_address_claimed_on_two_channels_is_one_person() throws SQLException {
        intake.take(Messages.form("e.va+shop@gmail.com"));

        intake.take(Messages.mail("Eva@googlemail.com")
                .from(new Sender("eva@googlemail.com", null, "eva@googlemail.com", null, false))
                .at(Messages.NOON.plus(Duration.ofHours(5))));

        assertThat(database.texts("select array_to_string(channels, ',') from ticket"))
                .containsExactly("form,email");
    }

    @Test
    void two_orders_of_one_customer_are_two_tickets() throws SQLException {
        intake.take(Messages.mail("finn@example.com").saying("Order", "Where is my order #1001?"));

        intake.take(Messages.mail("finn@example.com")
                .saying("Order", "Where is my order #1002?")
                .at(Messages.NOON.plus(Duration.ofHours(1))));

        assertThat(database.texts("select order_number from ticket order by 1")).containsExactly("1001", "1002");
    }

    @Test
    void the_same_text_sent_again_minutes_later_is_kept_and_counted_once() throws SQLException {
        intake.take(Messages.form("gina@example.com"));

        intake.take(Messages.form("gina@example.com").at(Messages.NOON.plusSeconds(120)));

        assertThat(database.count("message")).isEqualTo(2);
        assertThat(database.texts("select messages_in from ticket")).containsExactly("1");
        assertThat(database.count("message where repeats")).isEqualTo(1);
    }

    @Test
    void automatic_mail_is_linked_to_what_it_answers_and_opens_no_ticket() throws SQLException {
        Messages question = Messages.mail("hugo@example.com");
        intake.take(question);

        intake.take(
                Messages.mail("mailer-daemon@example.com")
                        .answering(question.externalId())
                        .automatic(AutomaticKind.BOUNCE),
                Messages.mail("news@example.com").automatic(AutomaticKind.LIST));

        assertThat(database.count("ticket")).isEqualTo(1);
        assertThat(database.count("message where automatic = 'bounce' and ticket_id is not null"))
                .isEqualTo(1);
        assertThat(database.count("message where automatic = 'list' and ticket_id is null"))
                .isEqualTo(1);
    }

    @Test
    void an_answer_from_the_platforms_own_inbox_is_an_answer_of_the_ticket() throws SQLException {
        Messages question = Messages.dm("psid-1", "Ida");
        intake.take(question);

        intake.take(question.id("echo-1")
                .by(Author.SHOP)
                .saying("", "It is on its way.")
                .at(Messages.NOON.plusSeconds(900)));

        assertThat(database.texts("select status || '/' || messages_out from ticket"))
                .containsExactly("waiting/1");
    }

    @Test
    void an_edit_replaces_the_text_and_a_deletion_takes_it_away() throws SQLException {
        Messages original = Messages.dm("psid-2", "Jon");
        intake.take(original);

        intake.take(
                original.act(MessageAct.EDITED).saying("", "I want a refund!").at(Messages.NOON.plusSeconds(60)));
        assertThat(database.texts("select body from message")).containsExactly("I want a refund!");
        assertThat(database.texts("select array_to_string(risk, ',') from ticket"))
                .containsExactly("refund");

        intake.take(original.act(MessageAct.DELETED).saying("", "").at(Messages.NOON.plusSeconds(90)));
        intake.take(original);

        assertThat(database.texts("select body from message")).containsExactly("");
        assertThat(database.texts("select array_to_string(risk, ',') from ticket"))
                .containsExactly("refund");
    }

    @Test
    void an_edit_that_repeats_the_words_changes_nothing_and_one_whose_original_was_missed_is_a_message()
            throws SQLException {
        Messages comment = Messages.dm("psid-4", "Lee");
        intake.take(comment);

        intake.take(comment.act(MessageAct.EDITED).at(Messages.NOON.plusSeconds(60)));
        assertThat(database.count("message where edited_at is not null")).isZero();

        intake.take(Messages.dm("psid-5", "Max").act(MessageAct.EDITED));
        assertThat(database.count("ticket")).isEqualTo(2);
    }

    @Test
    void an_original_that_comes_after_its_edit_is_no_second_message() throws SQLException {
        Messages original = Messages.dm("psid-3", "Kim");
        intake.take(original.act(MessageAct.EDITED).saying("", "Too small.").at(Messages.NOON.plusSeconds(60)));

        intake.take(original);

        assertThat(database.texts("select body from message")).containsExactly("Too small.");
    }

    @Test
    void a_resolved_ticket_reopens_when_its_customer_writes_again() throws SQLException {
        Messages first = Messages.mail("lena@example.com");
        intake.take(first);
        database.execute("update ticket set status = 'resolved', resolution = 'answered', resolved_at = now()");

        intake.take(Messages.mail("lena@example.com")
                .saying("Re: My order", "It still has not come.")
                .answering(first.externalId())
                .at(Messages.NOON.plus(Duration.ofDays(5))));

        assertThat(database.texts("select status from ticket")).containsExactly("open");
    }

    @Test
    void a_form_sent_by_a_tickets_link_continues_that_ticket_and_a_link_that_is_none_does_not() throws SQLException {
        intake.take(Messages.dm("psid-7", "Eva").saying("", "The zip is broken, order #1042."));
        TicketId ticket = new TicketId(
                UUID.fromString(database.texts("select id from ticket").getFirst()));
        String token = Replica.TOKENS.issue(ticket, Messages.NOON).orElseThrow();

        intake.take(Messages.form("eva@example.com")
                .saying("", "Here is the picture.")
                .answering(token));
        intake.take(Messages.form("mallory@example.com")
                .saying("", "Send it to me.")
                .answering(token + "x"));
        intake.take(Messages.mail("late@example.com")
                .saying("", "By mail it is no link.")
                .answering(token));

        assertThat(database.texts("select messages_in from ticket order by messages_in desc"))
                .containsExactly("2", "1", "1");
        assertThat(database.texts("select match_reasons from message where body = 'Here is the picture.'"))
                .singleElement()
                .asString()
                .contains("form-link");
    }

    @Test
    void a_sender_clock_in_the_future_does_not_win() throws SQLException {
        intake.take(Messages.mail("max@example.com").at(Instant.parse("2099-01-01T00:00:00Z")));

        assertThat(database.count("ticket where last_message_at < '2027-01-01'"))
                .isEqualTo(1);
    }
}
