package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "1Z5R89390357567127, UPS",
        "1Z999AA10123456784, UPS",
        "RB123456785GB, Post",
        "RN473124829GB, Post",
        "RB000000005GB, Post",
        "RB020000000GB, Post",
        "TBA502887274000, Amazon",
        "YT2229521272164446, YunExpress",
        "JJD0099999999, DHL",
        "GM2951173225174494, DHL eCommerce",
        "C11031500001879, OnTrac",
        "D10011354453707, OnTrac",
        "LX17635036, LaserShip",
        "008182709980000020033350276C, DPD",
        "900000000000000000000000000K, DPD",
        "KYV009956937, Purolator",
        "LTN74207623N1, Landmark Global",
        "01030E092806011E001E, Deutsche Post",
    })
    void lettered_numbers_are_known_by_form_and_check_digit(String number, String carrier) {
        assertThat(CarrierFormats.lettered(number)).contains(carrier);
    }

    @ParameterizedTest
    @CsvSource({
        "986578788855, FedEx",
        "041441760228964, FedEx",
        "1001921334250001000300779017972697, FedEx",
        "9400111201080805483016, USPS",
        "42022153910102683733100003952, none",
        "420221539101026837331000039521, USPS",
        "3318810025, DHL",
        "0073938000549297, Canada Post",
        "320595463938, Purolator",
        "07209562763, Old Dominion",
    })
    void all_digit_numbers_are_known_by_length_and_check_digit(String number, String carrier) {
        assertThat(CarrierFormats.allDigits(number).orElse("none")).isEqualTo(carrier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1Z5R89390357567128",
                "RB123456786GB",
                "RB123456785XX",
                "TBA50288727400A",
                "C11031500001889",
                "D10011345983012",
                "008182709980000020033350276A",
                "01030E092806011E001F",
                "LX17635036N",
                "YT123456789012345",
            })
    void a_slipped_digit_or_an_unknown_country_is_no_tracking_number(String number) {
        assertThat(CarrierFormats.lettered(number)).isEmpty();
        assertThat(CarrierFormats.allDigits(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "986578788855",
                "3318810025",
                "9400111201080805483016",
                "0073938000549297",
                "041441760228964",
                "07209562763",
                "320595463938"
            })
    void any_other_check_digit_breaks_the_number_of_that_carrier(String number) {
        String carrier = CarrierFormats.allDigits(number).orElseThrow();
        String serial = number.substring(0, number.length() - 1);
        long fitting = "0123456789"
                .chars()
                .filter(check -> CarrierFormats.allDigits(serial + (char) check)
                        .filter(carrier::equals)
                        .isPresent())
                .count();

        assertThat(fitting).isEqualTo(1);
    }
}
