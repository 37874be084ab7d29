package dev.ballast.ingest.email.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Multiparts whose boundaries are not what the standard makes of them. */
class BrokenPartsTest {

    private static final String FILE = """
            Content-Type: application/pdf; name=label.pdf
            Content-Transfer-Encoding: base64

            TEFCRUw=
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed; boundary=\"\"",
                "multipart/mixed; boundary=\"another\"",
                "multipart/mixed; boundary=\"CUT-HERE\"",
                "multipart/mixed; boundary=\"--cut-here\"",
                "multipart/mixed boundary=cut-here"
            })
    void a_boundary_that_is_not_declared_as_it_is_written_is_taken_from_the_text(String type) {
        assertText(
                "Content-Type: " + type + "\n\npreamble\n--cut-here\nContent-Type: text/plain\n\nThe lid is broken.\n"
                        + "--cut-here\n" + FILE + "--cut-here--\nepilogue\n");
    }

    @Test
    void a_part_without_an_empty_line_swallows_neither_its_words_nor_the_next_part() {
        assertText(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nThe lid is broken.\n--b\n"
                        + FILE + "--b--\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b\n--b\n", "--b \t\n", "--b\n\n--b\nContent-Type: text/plain\n--b\n"})
    void doubled_padded_and_empty_boundaries_make_no_parts(String opening) {
        assertText("Content-Type: multipart/mixed; boundary=\"b  \"\n\n" + opening
                + "Content-Type: text/plain\n\nThe lid is broken.\n--b\n" + FILE + "--b--\n");
    }

    @Test
    void a_boundary_inside_another_one_is_another_boundary() {
        assertText(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=bb\n\n"
                        + "--bb\n\nThe lid is broken.\n--bb\nContent-Type: text/html\n\n<p>The lid is broken.</p>\n--b\n"
                        + FILE
                        + "--b--\n");
    }

    @Test
    void parts_that_were_encoded_as_a_whole_are_decoded_as_a_whole() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b
                Content-Transfer-Encoding: base64

                LS1iDQpDb250ZW50LVR5cGU6IHRleHQvcGxhaW4NCg0KVGhlIGxpZCBpcyBicm9rZW4uDQotLWIt
                LQ0K
                """);

        assertThat(message.text()).isEqualTo("The lid is broken.");
    }

    private static void assertText(String mail) {
        InboundMessage message = Mails.read(mail);

        assertThat(message.text()).isEqualTo("The lid is broken.");
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file).extracting(Attachment::name).isEqualTo("label.pdf");
            assertThat(file.size()).isEqualTo(5);
        });
    }
}
