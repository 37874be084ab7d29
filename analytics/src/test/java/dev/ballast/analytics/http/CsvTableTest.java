package dev.ballast.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void what_a_spreadsheet_would_run_is_shown_as_text(String evil) {
        var csv = new CsvTable(List.of("product"));

        csv.row(List.of(evil));

        assertThat(csv.toString().substring("product\r\n".length()).replace("\"", ""))
                .startsWith("'");
    }

    @Test
    void numbers_keep_their_sign_and_missing_values_are_empty() {
        var csv = new CsvTable(List.of("a", "b", "c"));

        csv.row(Arrays.asList(-5L, null, "x,\"y\""));

        assertThat(csv.toString()).isEqualTo("a,b,c\r\n-5,,\"x,\"\"y\"\"\"\r\n");
    }
}
