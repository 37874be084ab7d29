package dev.ballast.ingest.webform;

import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.KillableBroker;
import dev.ballast.testkit.fault.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the fault tests of this module share: one broker, which each case leaves running, and visitors of a form. */
final class FormFaults {

    private static KillableBroker broker;

    private FormFaults() {}

    /** It ends with this JVM. */
    static synchronized KillableBroker broker() throws IOException, InterruptedException {
        if (broker == null) {
            broker = KillableBroker.start(Files.createTempDirectory(Path.of("target"), "broker"));
        }
        return broker;
    }

    static ConnectorProcess start(Path folder, String instance, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of("BALLAST_WEBFORM_SPOOL_MIN_FREE_BYTES", "1"));
        all.putAll(environment);
        return ConnectorProcess.start(folder, instance, broker().bootstrapServers(), all);
    }

    static Forms formsOf(ConnectorProcess service) throws IOException, InterruptedException {
        return new Forms(new KafkaProbe(broker().bootstrapServers()), service.port());
    }

    static Writers.Door visitors(Forms forms, String form) {
        return (writer, number, text) -> forms.post(
                                form,
                                "{\"email\":\"v%d@customer.example\",\"message\":\"%s\"}".formatted(writer, text),
                                "Idempotency-Key",
                                "key-" + writer + "-" + number)
                        .statusCode()
                == 202;
    }
}
