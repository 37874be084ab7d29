package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionedFileTest {

    @Test
    void lines_stand_under_the_heading_before_them() {
        SectionedFile file = SectionedFile.parse(List.of(
                "before", "[one]", " first ", "", "# a comment", "#1001", "[not a heading", "[two]", "[one]", "last"));

        assertThat(file.sections())
                .containsExactly(
                        entry("", List.of("before")),
                        entry("one", List.of("first", "#1001", "[not a heading", "last")));
    }

    @Test
    void a_file_that_was_not_shipped_is_named() {
        assertThatThrownBy(() -> SectionedFile.resource("/triage/none.txt")).hasMessageContaining("/triage/none.txt");
    }
}
