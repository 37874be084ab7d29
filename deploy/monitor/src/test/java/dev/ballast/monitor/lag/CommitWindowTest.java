package dev.ballast.monitor.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitWindowTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int SIZE = 5;
    private static final long EVERY_SECONDS = 10;

    /** Commits come every 10 s from 0 s on; {@code now} is in seconds after the first. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing waits                                      | 10 20 30 40 50 | 0 0 0 0 0      | 100 |  45 |   0 | OK
            nothing waits, though nobody commits               | 10 20 30 40 50 | 0 0 0 0 0      | 50  | 900 |   0 | OK
            never at the end, catching up                      | 10 20 30 40 50 | 90 80 70 60 50 | 100 |  45 |  50 | OK
            once at the end, now busy                          | 10 20 30 40 50 | 0 80 90 95 99  | 149 |  45 |  99 | OK
            works, but more arrives                            | 10 20 30 40 50 | 50 60 60 70 80 | 130 |  45 |  80 | WARN
            one step forward saves it                          | 10 20 30 40 50 | 50 60 59 70 80 | 130 |  45 |  80 | OK
            commits the same again and again, backlog grows    | 10 10 10 10 10 | 50 60 70 80 90 | 100 |  45 |  90 | STALL
            commits the same again and again, nothing new      | 10 10 10 10 10 | 50 50 50 50 50 | 60  |  45 |  50 | STALL
            same offsets, but it was at the end in the window  | 10 10 10 10 10 | 0 50 50 50 50  | 60  |  45 |  50 | OK
            silent for as long as the window                   | 10 20 30 40 50 | 9 9 9 9 9      | 100 |  80 |  50 | WARN
            silent for longer than the window                  | 10 20 30 40 50 | 9 9 9 9 9      | 100 |  81 |  50 | STOP
            silent, though it was at the end before            | 10 20 30 40 50 | 0 0 0 0 0      | 100 |  81 |  50 | STOP
            silent because there was nothing until just now    | 10 20 30 40 50 | 0 0 0 0 0      | 50  |  81 |   1 | OK
            offset set back                                    | 10 20 30 20 25 | 9 9 9 90 85    | 110 |  45 |  85 | REWIND
            offset set back, though it was at the end before   | 10 20 30 20 25 | 0 0 0 90 85    | 110 |  45 |  85 | REWIND
            set back and past it again                         | 10 20 15 30 40 | 90 80 85 70 60 | 100 |  45 |  60 | OK
            stopped after it was set back                      | 10 20 30 20 25 | 9 9 9 90 85    | 110 |  99 |  85 | STOP
            too little seen to judge its course                | 10 10 10       | 50 60 70       | 80  |  25 |  70 | OK
            one commit ever, then silence                      | 10             | 50             | 60  |  10 |  50 | STOP
            """)
    void a_consumer_is_judged_by_the_course_of_its_commits(
            String why, String offsets, String lags, long end, long now, long currentLag, LagStatus expected) {
        var window = new CommitWindow(SIZE);
        long[] committed = numbers(offsets);
        long[] behind = numbers(lags);
        for (int i = 0; i < committed.length; i++) {
            window.commit(new CommitWindow.Commit(START.plusSeconds(i * EVERY_SECONDS), committed[i], behind[i]));
        }
        window.end(end);

        assertThat(window.judge(START.plusSeconds(now), currentLag, 0)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, OK", "4, STALL"})
    void a_lag_within_the_allowance_is_none(long allowed, LagStatus expected) {
        var window = new CommitWindow(SIZE);
        for (int i = 0; i < SIZE; i++) {
            window.commit(new CommitWindow.Commit(START.plusSeconds(i * EVERY_SECONDS), 10, 5));
        }

        assertThat(window.judge(START.plusSeconds(45), 5, allowed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'OK,OK', OK",
        "'OK,WARN', WARN",
        "'OK,STOP,OK', ERR",
        "'WARN,STALL', ERR",
        "'OK,REWIND', ERR",
        "'NOTFOUND,OK', NOTFOUND",
        "'OK,NOTFOUND', NOTFOUND",
        "'NOTFOUND,STOP', ERR"
    })
    void a_group_is_as_bad_as_its_worst_partition_and_at_worst_in_error(String partitions, LagStatus expected) {
        assertThat(Arrays.stream(partitions.split(",")).map(LagStatus::valueOf).reduce(LagStatus.OK, LagStatus::worst))
                .isEqualTo(expected);
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
