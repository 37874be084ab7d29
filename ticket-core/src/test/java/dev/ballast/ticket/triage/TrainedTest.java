package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainedTest {

    private final Taxonomy taxonomy = Taxonomy.shipped();

    @Test
    void a_file_that_ends_early_or_knows_other_types_is_refused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Trained.shipped(taxonomy).write(file);
        byte[] whole = file.toByteArray();
        Taxonomy other = taxonomy.extendedBy(
                List.of(new Taxonomy.Entry(new ProblemType("engraving"), Map.of("en", "Engraving"))));

        assertThatThrownBy(() -> Trained.read(new ByteArrayInputStream(whole, 0, whole.length - 1), taxonomy))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Trained.read(new ByteArrayInputStream(whole), other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected: " + (other.types().size() + 1));
    }
}
