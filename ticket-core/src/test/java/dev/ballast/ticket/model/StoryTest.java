package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ticket tells is a function of its messages. */
class StoryTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<ProblemType> TYPES =
            List.of(ProblemType.UNSORTED, new ProblemType("size"), new ProblemType("tracking"), ProblemType.REFUND);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void message_by_message_in_order_is_the_same_as_all_at_once(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<CustomerMessage> questions = questions(random);
            List<Answer> answers = new ArrayList<>();
            Ticket ticket = opened(questions.getFirst());
            for (CustomerMessage next : questions.subList(1, questions.size())) {
                if (random.nextInt(3) == 0) {
                    Answer answer = new Answer(channel(random), next.at().minusMillis(1));
                    answers.add(answer);
                    ticket = ticket.answered(answer, NOON);
                }
                assertThat(ticket.endsBefore(next)).isTrue();
                ticket = ticket.received(next, NOON);
            }

            Ticket told = ticket.retold(new Story(questions, answers, Cost.NONE), NOON);

            assertThat(told)
                    .as("seed %d round %d", seed, round)
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(ticket);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void the_order_in_which_messages_come_does_not_matter(long seed) {
        Random random = new Random(seed);
        List<CustomerMessage> questions = questions(random);
        Story inOrder = new Story(questions, List.of(), Cost.NONE);
        List<CustomerMessage> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);

        assertThat(new Story(shuffled, List.of(), Cost.NONE)).isEqualTo(inOrder);
    }

    private static Ticket opened(CustomerMessage first) {
        return Ticket.open(new TicketId(new UUID(1, 1)), 1001, new Customer(new UUID(2, 2), "Anna", null), first, NOON);
    }

    private static List<CustomerMessage> questions(Random random) {
        List<CustomerMessage> questions = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            questions.add(new CustomerMessage(
                    new UUID(random.nextLong(), random.nextLong()),
                    channel(random),
                    NOON.plusSeconds(60L * i),
                    random.nextInt(5) > 0,
                    new Classification(
                            TYPES.get(random.nextInt(TYPES.size())),
                            List.of(TYPES.get(random.nextInt(TYPES.size()))),
                            random.nextDouble(),
                            List.of(),
                            random.nextInt(4) == 0 ? Set.of(RiskFlag.values()[random.nextInt(3)]) : Set.of(),
                            null,
                            random.nextInt(6) == 0),
                    about(random, i)));
        }
        return questions;
    }

    private static Channel channel(Random random) {
        return Channel.values()[random.nextInt(3)];
    }

    private static About about(Random random, int i) {
        boolean names = random.nextBoolean();
        String order = String.valueOf(1000 + random.nextInt(3));
        return new About(
                "Subject " + i,
                "Snippet " + i,
                random.nextBoolean() ? "LAMP-" + i : null,
                names ? order : null,
                names ? Set.of(OrderKey.of(order)) : Set.of(),
                random.nextInt(4) == 0 ? Set.of("1Z" + i) : Set.of(),
                random.nextBoolean() ? "en" : null,
                names ? "DE" : null,
                names ? new Money(BigDecimal.TEN, "EUR") : null);
    }
}
