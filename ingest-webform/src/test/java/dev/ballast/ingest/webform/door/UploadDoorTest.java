package dev.ballast.ingest.webform.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BallastResource.class)
@QuarkusTestResource(FormSettings.class)
class UploadDoorTest {

    private static final Map<String, String> HELLO =
            Map.of("email", "anna@shop.example", "message", "See the picture, 你好");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "ballast.blob-dir")
    Path blobs;

    private Forms forms;

    @BeforeEach
    void open() {
        forms = new Forms(KafkaProbe.shared(), port);
    }

    @AfterEach
    void close() {
        forms.close();
    }

    @Test
    void files_are_in_the_blob_store_when_the_event_says_so() throws IOException {
        String form = forms.make(Map.of());
        byte[] photo = jpeg(300_000);

        assertThat(post(form, Map.of("lamp.jpg", photo)).statusCode()).isEqualTo(202);

        assertThat(forms.messages(form)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("See the picture, 你好");
            Attachment attachment = message.attachments().getFirst();
            assertThat(attachment.name()).isEqualTo("lamp.jpg");
            assertThat(attachment.size()).isEqualTo(photo.length);
            try (InputStream stored =
                    new DirectoryBlobStore(blobs).open(attachment.sha256()).orElseThrow()) {
                assertThat(stored.readAllBytes()).isEqualTo(photo);
            }
        });
    }

    @Test
    void a_page_that_calls_itself_a_photograph_is_refused() {
        String form = forms.make(Map.of());
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> response = post(form, Map.of("lamp.jpg", svg));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("\"field\":\"attachments\"", "\"code\":\"file-type\"");
        assertThat(forms.messages(form)).isEmpty();
    }

    @Test
    void five_files_of_ten_megabytes_each_are_taken() {
        String form = forms.make(Map.of());
        Map<String, byte[]> five = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            byte[] photo = jpeg(10 << 20);
            photo[3] = (byte) i;
            five.put("photo" + i + ".jpg", photo);
        }

        assertThat(post(form, five).statusCode()).isEqualTo(202);

        assertThat(forms.messages(form))
                .singleElement()
                .satisfies(message -> assertThat(message.attachments())
                        .hasSize(5)
                        .extracting(Attachment::size)
                        .containsOnly(10L << 20));
    }

    @Test
    void a_sixth_file_is_one_too_many() {
        String form = forms.make(Map.of());
        Map<String, byte[]> six = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            six.put("photo" + i + ".jpg", jpeg(100));
        }

        assertThat(post(form, six).statusCode()).isEqualTo(422);
    }

    @Test
    void a_file_beyond_ten_megabytes_is_too_large() {
        String form = forms.make(Map.of());

        assertThat(post(form, Map.of("film.jpg", jpeg((10 << 20) + 1))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void fields_are_checked_before_a_file_is_kept() {
        String form = forms.make(Map.of());

        assertThat(send(form, Map.of("email", "nobody"), Map.of("lamp.jpg", jpeg(100)))
                        .statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> post(String form, Map<String, byte[]> files) {
        return send(form, HELLO, files);
    }

    private HttpResponse<String> send(String form, Map<String, String> fields, Map<String, byte[]> files) {
        return forms.send(HttpRequest.newBuilder(forms.address(form))
                .header("Content-Type", "multipart/form-data; boundary=xYz")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Forms.multipart("xYz", fields, files)))
                .build());
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }
}
