package dev.ballast.ingest.webform.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WidgetScriptTest {

    @Test
    void the_script_is_small_and_loads_nothing_else() throws IOException {
        byte[] script =
                WidgetScript.class.getResourceAsStream("/widget/widget.js").readAllBytes();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(script);
        }

        assertThat(compressed.size()).isLessThan(15 * 1024);
        assertThat(new String(script, StandardCharsets.UTF_8))
                .doesNotContain("import ", "innerHTML", "eval(", "document.cookie");
    }
}
