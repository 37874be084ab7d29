package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.TextMentions;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte made to hurt costs no more than a long message: every text is read to a limit, no pattern backtracks. */
class HostileTextTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long LIMIT_MILLIS = 100;

    private final ProblemModel model = ProblemModel.shipped();
    private final TextMentions mentions = new TextMentions();

    static Stream<String> hostile() {
        return Stream.of(
                "a",
                "a ",
                "never ",
                "not not ",
                "没",
                "配達完了",
                "1 ",
                "1234567 ",
                "12-",
                "#",
                "$1.",
                "order 1234 ",
                "1Z",
                "420",
                "> ",
                " ",
                "\n",
                "!",
                "\u0301",
                "\uD83D\uDE21",
                "A B C ",
                "€1,");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_megabyte_of_it_is_read_within_a_tenth_of_a_second(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());

        assertThat(fastestMillis(() -> model.classify(MessageText.of(text)))).isLessThan(LIMIT_MILLIS);
        assertThat(fastestMillis(() -> {
                    mentions.lookups(text, text);
                    mentions.extract(text, text, KnownKeys.NONE);
                }))
                .isLessThan(LIMIT_MILLIS);
    }

    /** The fastest of several: a busy machine slows some runs, an exponential pattern slows all. */
    private static long fastestMillis(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < 12; run++) {
            long begun = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, (System.nanoTime() - begun) / 1_000_000);
        }
        return fastest;
    }
}
