package dev.ballast.ingest.webform.app;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.webform.door.Admission;
import dev.ballast.ingest.webform.door.Answers;
import dev.ballast.ingest.webform.door.FormDoor;
import dev.ballast.ingest.webform.door.FormMetrics;
import dev.ballast.ingest.webform.door.FormPage;
import dev.ballast.ingest.webform.door.MultipartDoor;
import dev.ballast.ingest.webform.door.Submissions;
import dev.ballast.ingest.webform.limit.RateLimit;
import dev.ballast.ingest.webform.upload.Uploads;
import dev.ballast.ingest.webform.widget.WidgetScript;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Puts the doors up. */
@Singleton
final class Doors {

    /** Some 20 MB of buckets at worst. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final int MOST_FORMS = 1_000;

    void doors(
            @Observes Router router,
            WebformConfig config,
            AccountDirectory directory,
            SpoolingPublisher publisher,
            Uploads uploads,
            FormStatuses statuses,
            MeterRegistry registry,
            InstantSource clock)
            throws IOException {
        Answers answers = new Answers(new FormMetrics(registry));
        Submissions submissions = new Submissions(publisher, clock, statuses::received);
        Path bodies = UploadDirectory.emptied(config.instance());
        Admission admission = new Admission(
                directory,
                new RateLimit(clock, MOST_ADDRESSES),
                new RateLimit(clock, MOST_FORMS),
                new Admission.Limits(config.ratePerAddress(), config.ratePerForm(), config.limitLoopback()));
        new FormDoor(
                        admission,
                        submissions,
                        new MultipartDoor(bodies, config.uploadsAtOnce(), submissions, uploads, answers),
                        answers)
                .mount(router);
        new WidgetScript().mount(router);
        new FormPage(admission).mount(router);
    }
}
