package dev.ballast.ticket.model;

import dev.ballast.contract.inbound.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the messages of a ticket tell together, those of tickets merged into it included. Whatever a ticket shows and
 * counts of its messages follows from here, so that a message may come late, go to another ticket and come back.
 *
 * @param questions what the customer wrote, oldest first
 * @param answers   what the shop wrote, oldest first
 * @param mergedIn  what the tickets merged into it took
 */
public record Story(List<CustomerMessage> questions, List<Answer> answers, Cost mergedIn) {

    /** Two messages of one instant have an order too, or the story would depend on who reads it. */
    private static final Comparator<CustomerMessage> IN_TIME =
            Comparator.comparing(CustomerMessage::at).thenComparing(CustomerMessage::id);

    // Last: the order above makes it.
    public static final Story EMPTY = new Story(List.of(), List.of(), Cost.NONE);

    public Story {
        questions = questions.stream().sorted(IN_TIME).toList();
        answers = answers.stream().sorted(Comparator.comparing(Answer::at)).toList();
    }

    /** Nobody can be answered on a ticket without a customer's message. */
    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /** The earliest question that no answer came after. */
    public Optional<Instant> waitingSince() {
        Instant answered = answers.isEmpty() ? Instant.MIN : answers.getLast().at();
        return questions.stream()
                .map(CustomerMessage::at)
                .filter(at -> at.isAfter(answered))
                .findFirst();
    }

    public Kind kind() {
        Kind kind = Kind.of(questions.getFirst().kind());
        for (CustomerMessage next : questions.subList(1, questions.size())) {
            kind = kind.with(next.kind());
        }
        return kind;
    }

    About about() {
        return questions.stream()
                .map(CustomerMessage::about)
                .reduce((told, next) -> told.and(next, true))
                .orElseThrow();
    }

    /** @param otherwise channels where nobody wrote: a ticket came by some channel */
    Tally tally(List<Channel> otherwise) {
        List<Channel> channels = Stream.concat(
                        questions.stream().map(q -> new Answer(q.channel(), q.at())), answers.stream())
                .sorted(Comparator.comparing(Answer::at))
                .map(Answer::channel)
                .distinct()
                .toList();
        int counted = (int) questions.stream().filter(CustomerMessage::counts).count();
        return new Tally(counted, answers.size(), channels.isEmpty() ? otherwise : channels);
    }

    Timeline times(Instant now) {
        Instant opened = questions.getFirst().at();
        Timeline times = new Timeline(opened, questions.getLast().at(), null, now);
        for (Answer answer : answers) {
            times = times.answer(answer.at(), now);
        }
        return times;
    }
}
