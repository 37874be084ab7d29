package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.fault.SmallDisk;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes that are really full: small tmpfs, which only root may mount. Elsewhere the spool's own limit is tested alone. */
class DiskFullIT {

    private static final int MORE_THAN_FITS = 5_000;

    @TempDir
    Path folder;

    private final Visitors visitors = new Visitors();
    private SmallDisk volume;
    private BrokerConfig config;
    private BrokerProcess broker;
    private FormProcess service;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may mount a small disk");
        volume = SmallDisk.mount(folder.resolve("volume"), 512);
        config = new BrokerConfig(folder.resolve("broker"), FormProcess.freePort(), FormProcess.freePort());
        startBroker();
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (volume != null) {
            volume.close();
        }
    }

    @Test
    void a_full_spool_volume_refuses_keeps_and_resumes() throws Exception {
        startService("BALLAST_SPOOL_DIR");
        try (Forms forms = forms()) {
            String form = forms.make(Map.of());
            broker.kill();

            while (visitors.refusals() == 0 && visitors.promises() < MORE_THAN_FITS) {
                visitors.write(forms, form, 4, Duration.ofMillis(200));
            }
            HttpResponse<String> refusal = forms.post(form, "{\"email\":\"a@b.example\",\"message\":\"x\"}");
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();

            volume.growTo(8 << 10);
            assertThat(visitors.write(forms, form, 2)).as("with room again").isEqualTo(202);
            startBroker();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> visitors.assertAllArrived(forms.messages(form)));
            visitors.assertInOrder(forms.messages(form));
        }
    }

    @Test
    void a_full_blob_volume_refuses_files_and_takes_words() throws Exception {
        startService("BALLAST_BLOB_DIR");
        try (Forms forms = forms()) {
            String form = forms.make(Map.of());

            HttpResponse<String> refusal = forms.send(withPhoto(forms, form));
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(visitors.write(forms, form, 1)).isEqualTo(202);
            assertThat(forms.messages(form)).hasSize(1);

            volume.growTo(8 << 10);
            assertThat(forms.send(withPhoto(forms, form)).statusCode()).isEqualTo(202);
            assertThat(forms.messages(form)).hasSize(2);
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

    private Forms forms() {
        return new Forms(new KafkaProbe(config.bootstrapServers()), service.port());
    }

    private void startBroker() throws IOException, InterruptedException {
        broker = BrokerProcess.start(config, folder.resolve("broker.log"), Duration.ofSeconds(60));
    }

    /** @param onVolume which of its folders lies on the small volume */
    private void startService(String onVolume) throws IOException {
        service = FormProcess.start(
                folder,
                "it",
                config.bootstrapServers(),
                Map.of(onVolume, volume.directory().toString()));
    }
}
