package dev.ballast.ticket.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.ticket.triage.OwnType;
import dev.ballast.ticket.triage.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFileTest {

    @Test
    void types_are_read_with_what_they_leave_out(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("types.json"), """
                [{"code": "engraving", "names": {"en": "Engraving", "de": "Gravur"}, "keywords": ["engrav*"]},
                 {"code": "size", "names": {"en": "Fit"}, "sentences": ["the ring turns on my finger"]}]
                """);

        assertThat(TaxonomyFile.read(file))
                .extracting(OwnType::code)
                .containsExactly(new ProblemType("engraving"), new ProblemType("size"));
        assertThat(TaxonomyFile.read(file).getFirst().sentences()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_used_is_named_with_its_fault(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("types.json"), """
                [{"code": "Größe!", "names": {"en": "Size"}}]
                """);

        assertThatThrownBy(() -> TaxonomyFile.read(file))
                .hasMessageContaining("types.json")
                .hasMessageContaining("lower case");
        assertThatThrownBy(() -> TaxonomyFile.read(folder.resolve("absent.json")))
                .hasMessageContaining("absent.json");
    }
}
