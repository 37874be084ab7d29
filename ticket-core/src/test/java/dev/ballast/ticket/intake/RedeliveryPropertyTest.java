package dev.ballast.ticket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a stream is cut into batches and repeated, the same messages end in the same tickets. */
class RedeliveryPropertyTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("redelivery");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_cut_and_any_repetition_gives_the_same_tickets(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Messages> story = story(random);
        List<String> once = ticketsOf(List.of(story));

        List<String> again = ticketsOf(cutAndRepeated(story, random));

        assertThat(again).as("seed %d", seed).isEqualTo(once);
    }

    /** Forty customers, some with a second problem, some following up in the thread. */
    private static List<Messages> story(Random random) {
        List<Messages> story = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String customer = "story" + random.nextInt(40) + "@example.com";
            Messages next = (random.nextBoolean() ? Messages.mail(customer) : Messages.form(customer))
                    .at(Messages.NOON.plus(Duration.ofMinutes(i * 17L)));
            int order = 2000 + random.nextInt(60);
            next = random.nextBoolean()
                    ? next.saying("Order", "Message " + i + ": where is my order #" + order + "?")
                    : next.saying("Question", "Message " + i + ": the shirt is too small.");
            if (!story.isEmpty() && random.nextInt(4) == 0) {
                next = next.answering(story.get(random.nextInt(story.size())).externalId());
            }
            story.add(next);
        }
        return story;
    }

    /** A repetition comes after its original: Kafka repeats from a committed offset, it does not invent the future. */
    private static List<List<Messages>> cutAndRepeated(List<Messages> story, Random random) {
        List<List<Messages>> batches = new ArrayList<>();
        int at = 0;
        while (at < story.size()) {
            int from = Math.max(0, at - random.nextInt(15));
            int to = Math.min(story.size(), at + 1 + random.nextInt(30));
            List<Messages> batch = new ArrayList<>(story.subList(from, to));
            batch.add(story.get(random.nextInt(to)));
            batches.add(batch);
            at = to;
        }
        batches.add(story);
        return batches;
    }

    /** One line per ticket: the ids of its messages, and its count. */
    private static List<String> ticketsOf(List<List<Messages>> batches) throws SQLException {
        database.clear();
        Replica one = new Replica(database);
        Replica other = new Replica(database);
        for (int i = 0; i < batches.size(); i++) {
            (i % 2 == 0 ? one : other).take(batches.get(i));
        }
        return database.texts("""
                select string_agg(m.external_id, ',' order by m.external_id) || ' counted ' || t.messages_in
                  from ticket t join message m on m.ticket_id = t.id group by t.id order by 1
                """);
    }
}
