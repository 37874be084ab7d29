package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order numbers that the shop does not know. */
class OrderSpotterTest {

    private final TextMentions mentions = new TextMentions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order 101                                   | 101
            order A1001                                 | A1001
            order:20311                                 | 20311
            my order.20311                              | 20311
            order 20311: nothing came                   | 20311
            order 20311.                                | 20311
            I never got order 20311, 2 weeks late       | 20311
            the order that I placed last week is 20311  | 20311
            the order that I placed last week is 2311   | 2311
            could it be 12345678 or so                  | 12345678
            could it be 12345678901234567 or so         | 12345678901234567
            order 1234567890123456789012345             | 1234567890123456789012345
            order1234                                   | 1234
            order 20311 Eurostar                        | 20311
            this is fraud 12345678                      | 12345678
            la couleur 12345678                         | 12345678
            """)
    void a_number_beside_a_cue_or_as_long_as_orders_are_is_one(String text, String number) {
        assertThat(mentions.extract(null, text, KnownKeys.NONE).orders())
                .extracting(OrderNumber::number)
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 10",
                "order A101",
                "order123",
                "the order that I placed last week is 101",
                "the order that I placed last week in 2024",
                "order 12345678901234567890123456",
                "could it be 1234567 or so",
                "could it be 123456789012345678 or so",
                "could it be AB12345678 or so",
                "phone #20311",
                "tracking #20311",
                "order +4912345678",
                "order a/12345678",
                "order 2:12345678",
                "order 20311:15",
                "order 20311%",
                "order 20311/2",
                "order 20311@example.com",
                "order 20311.50",
                "order 20311,50",
                "order 20311 EUR",
                "order EUR 20311",
                "order usd 20311",
                "order 20311円です",
            })
    void times_mails_sums_and_what_is_too_short_or_too_long_are_none(String text) {
        assertThat(mentions.extract(null, text, KnownKeys.NONE).orders())
                .extracting(OrderNumber::number)
                .isEmpty();
    }
}
