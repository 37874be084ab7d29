package dev.ballast.ticket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Sender;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.MatchDecision;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In whatever order messages come, they end in the tickets where they would be had they come in order. */
class OutOfOrderPropertyTest {

    private static final List<String> PROBLEMS = List.of(
            "Where is my parcel of order #%d? It has not moved for ten days.",
            "The shirt of order #%d is too small, can I have a larger one?",
            "The lamp of order #%d arrived broken, the glass is in pieces.",
            "The shirt is too small.",
            "Where is my parcel? The tracking says nothing new.",
            "I want my money back.",
            "How do I switch it on?");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("out_of_order");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 126, 147, 167})
    void any_order_of_arrival_gives_the_partition_of_the_order_of_sending(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Messages> story = story(random);
        List<String> inOrder = partition(story, new Random(seed));

        List<Messages> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);

        assertThat(partition(shuffled, random)).as("seed %d", seed).isEqualTo(inOrder);
    }

    @Test
    void a_follow_up_that_overtook_its_question_is_on_its_ticket_once_the_question_comes() throws SQLException {
        Replica intake = new Replica(database);
        Messages question = Messages.mail("late@example.com").saying("Order", "Where is my order #3001?");
        intake.take(Messages.mail("late@example.com")
                .saying("Order", "Any news?")
                .at(Messages.NOON.plus(Duration.ofHours(7))));

        intake.take(question);

        assertThat(database.texts("select messages_in || ' ' || order_number || ' ' || subject from ticket"
                        + " where status <> 'merged'"))
                .containsExactly("2 3001 Order");
    }

    /** By nature: what an agent has seen must not change under their hands. */
    @Test
    void what_an_agent_has_handled_stays_and_the_agent_is_asked_instead() throws SQLException {
        Replica intake = new Replica(database, OutOfOrderPropertyTest::followUpsJoin);
        intake.take(Messages.mail("late@example.com").saying("", "Any news?").at(Messages.NOON.plusSeconds(9000)));
        database.execute("""
                insert into activity (id, ticket_id, at, kind, actor)
                select gen_random_uuid(), id, now(), 'assigned', 'admin' from ticket
                """);

        intake.take(Messages.mail("late@example.com").saying("", "The lamp arrived broken."));

        assertThat(database.count("ticket where status <> 'merged'")).isEqualTo(2);
        assertThat(database.count("regrouping")).isZero();
        assertThat(database.texts("select subject from suggestion join ticket on id = other_id"))
                .containsExactly("The lamp arrived broken.");
    }

    @Test
    void what_nobody_has_handled_is_brought_together_reversibly() throws SQLException {
        Replica intake = new Replica(database, OutOfOrderPropertyTest::followUpsJoin);
        intake.take(Messages.mail("late@example.com").saying("", "Any news?").at(Messages.NOON.plusSeconds(9000)));

        intake.take(Messages.mail("late@example.com").saying("", "The lamp arrived broken."));

        assertThat(database.texts("select subject || ': ' || messages_in from ticket where status <> 'merged'"))
                .containsExactly("The lamp arrived broken.: 2");
        assertThat(database.texts("select actor || ' ' || kind from regrouping"))
                .containsExactly("system merge");
    }

    /** A problem opens a ticket; a follow-up joins the newest there is. */
    private static MatchDecision followUpsJoin(Incoming message, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> message.text().startsWith("Any news"))
                .max(Comparator.comparing(Candidate::lastMessageAt))
                .<MatchDecision>map(newest -> new MatchDecision.Join(newest.ticket(), 1, List.of()))
                .orElse(new MatchDecision.OpenNew(List.of()));
    }

    private static List<Messages> story(Random random) {
        List<Messages> story = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            int customer = random.nextInt(14);
            Instant at = Messages.NOON
                    .plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)))
                    .plusMillis(i);
            String text = random.nextInt(3) == 0
                    ? List.of("Any news?", "Thank you.", "Hello?").get(random.nextInt(3))
                    : PROBLEMS.get(random.nextInt(PROBLEMS.size())).formatted(4000 + customer * 2 + random.nextInt(2));
            Messages message = sender(random, customer)
                    .saying("Order", text + " (" + i + ")")
                    .at(at);
            if (random.nextInt(4) == 0 && !story.isEmpty()) {
                message = message.answering(
                        story.get(random.nextInt(story.size())).externalId());
            }
            story.add(message);
            if (random.nextInt(10) == 0) {
                story.add(message.id("again-" + i).at(at.plusSeconds(random.nextInt(500))));
            }
        }
        story.sort(Comparator.comparing(Messages::sentAt));
        return story;
    }

    private static Messages sender(Random random, int customer) {
        String email = "shuffled" + customer + "@example.com";
        return switch (random.nextInt(4)) {
            case 0, 1 -> Messages.mail(email);
            case 2 -> Messages.dm("psid-" + customer, null);
            default -> Messages.mail(email).from(new Sender(email, null, email, null, false));
        };
    }

    /** One line per ticket: the messages that it tells of. */
    private static List<String> partition(List<Messages> arriving, Random random) throws SQLException {
        database.clear();
        Replica one = new Replica(database);
        int at = 0;
        while (at < arriving.size()) {
            int to = Math.min(arriving.size(), at + 1 + random.nextInt(6));
            one.take(arriving.subList(at, to));
            at = to;
        }
        return database.texts("""
                with recursive told(teller, id) as (
                  select id, id from ticket where merged_into is null
                  union all select told.teller, t.id from told join ticket t on t.merged_into = told.id)
                select string_agg(m.external_id, ',' order by m.sent_at, m.external_id)
                  from told join message m on m.ticket_id = told.id group by told.teller order by 1
                """);
    }
}
