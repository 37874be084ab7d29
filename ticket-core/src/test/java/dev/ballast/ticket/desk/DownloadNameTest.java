package dev.ballast.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Attachment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadNameTest {

    @ParameterizedTest
    @CsvSource({
        "a.pdf, image/png, a.pdf",
        "'', image/jpeg, attachment.jpg",
        "'', message/rfc822, attachment.eml",
        "'', image/gif, attachment.gif",
        "'', application/vnd.oasis.opendocument.text, attachment.bin"
    })
    void a_file_without_a_name_is_saved_under_one_that_fits_its_type(String name, String type, String saved) {
        assertThat(DownloadName.of(new Attachment(name, type, 1, null, null, null)))
                .isEqualTo(saved);
    }
}
