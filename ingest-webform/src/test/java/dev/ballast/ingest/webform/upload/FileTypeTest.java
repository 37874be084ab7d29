package dev.ballast.ingest.webform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a4649460001, JPEG",
        "89504e470d0a1a0a0000000d, PNG",
        "474946383961, GIF",
        "524946461a00000057454250, WEBP",
        "255044462d312e37, PDF",
        "000000186674797068656963, HEIC",
        "0000001c6674797061766966, AVIF",
        "00000018667479706d703432, MP4",
        "000000146674797071742020, QUICKTIME",
        "1a45dfa3010000000000001f, WEBM"
    })
    void photographs_films_and_pdf_are_known_by_their_first_bytes(String head, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(head))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><script>alert(1)</script>",
                "PK\u0003\u0004 an archive",
                "MZ a program",
                "plain words",
                "RIFF but a sound",
                "%!PS-Adobe",
                ""
            })
    void nothing_else_is_taken_whatever_its_name_says(String content) {
        assertThat(FileType.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void a_file_name_loses_its_path_and_what_deceives_the_eye() {
        assertThat(Uploads.cleanName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Uploads.cleanName("C:\\photos\\lamp.jpg")).isEqualTo("lamp.jpg");
        assertThat(Uploads.cleanName("lamp\u202egpj.exe\r\n")).isEqualTo("lampgpj.exe");
        assertThat(Uploads.cleanName("..")).isEqualTo("file");
    }
}
