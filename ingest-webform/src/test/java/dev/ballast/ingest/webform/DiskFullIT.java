package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.SmallDisk;
import dev.ballast.testkit.fault.Writers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes that are really full: small tmpfs, which only root may mount. Elsewhere the spool's own limit is tested alone. */
class DiskFullIT {

    private static final int MORE_THAN_FITS = 5_000;
    private static final int KILOBYTES = 512;

    @TempDir
    static Path folder;

    private static SmallDisk spool;
    private static SmallDisk blobs;
    private static ConnectorProcess service;

    private final Writers visitors = new Writers();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may mount a small disk");
        spool = SmallDisk.mount(folder.resolve("small-spool"), KILOBYTES);
        blobs = SmallDisk.mount(folder.resolve("small-blobs"), KILOBYTES);
        service = FormFaults.start(
                folder,
                "it",
                Map.of(
                        "BALLAST_SPOOL_DIR",
                        spool.directory().toString(),
                        "BALLAST_BLOB_DIR",
                        blobs.directory().toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        for (SmallDisk disk : new SmallDisk[] {spool, blobs}) {
            if (disk != null) {
                disk.close();
            }
        }
    }

    @Test
    void a_full_spool_volume_refuses_keeps_and_resumes() throws Exception {
        try (Forms forms = FormFaults.formsOf(service)) {
            String form = forms.make(Map.of());
            Writers.Door door = FormFaults.visitors(forms, form);
            FormFaults.broker().kill();

            while (visitors.refusals() == 0 && visitors.promises() < MORE_THAN_FITS) {
                visitors.write(door, 4, Duration.ofMillis(200));
            }
            HttpResponse<String> refusal = forms.post(form, "{\"email\":\"a@b.example\",\"message\":\"x\"}");
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();

            spool.growTo(8 << 10);
            assertThat(visitors.write(door, 2)).as("with room again").isTrue();
            FormFaults.broker().startAgain();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> visitors.assertAllArrived(forms.messages(form)));
            visitors.assertInOrder(forms.messages(form));
        }
    }

    @Test
    void a_full_blob_volume_refuses_files_and_takes_words() throws Exception {
        try (Forms forms = FormFaults.formsOf(service)) {
            String form = forms.make(Map.of());

            HttpResponse<String> refusal = forms.send(withPhoto(forms, form));
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(visitors.write(FormFaults.visitors(forms, form), 1)).isTrue();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(forms.messages(form)).hasSize(1));

            blobs.growTo(8 << 10);
            assertThat(forms.send(withPhoto(forms, form)).statusCode()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(forms.messages(form)).hasSize(2));
        }
    }

    private static HttpRequest withPhoto(Forms forms, String form) {
        byte[] photo = new byte[1 << 20];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        Map<String, String> fields = Map.of("email", "a@b.example", "message", "See the picture");
        return HttpRequest.newBuilder(forms.address(form))
                .header("Content-Type", "multipart/form-data; boundary=xYz")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Forms.multipart("xYz", fields, Map.of("lamp.jpg", photo))))
                .build();
    }
}
