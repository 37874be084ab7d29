package dev.ballast.ingest.webform.door;

import dev.ballast.ingest.webform.form.FormPost;
import dev.ballast.ingest.webform.upload.ReceivedFile;
import dev.ballast.ingest.webform.upload.StoredFiles;
import dev.ballast.ingest.webform.upload.Uploads;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Submissions with files. The body goes to disk as it comes; the files are then read one by one on a virtual thread. */
public final class MultipartDoor {

    private static final Logger LOG = LoggerFactory.getLogger(MultipartDoor.class);
    private static final String READING = "ballast.multipart";
    private static final int RETRY_SECONDS = 5;
    /** Five files and the fields. */
    private static final long MAX_BODY = Uploads.MAX_FILES * Uploads.MAX_FILE_BYTES + (1 << 20);

    private final BodyHandler body;
    private final Semaphore places;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Answers answers;

    /**
     * @param directory  for bodies while they are read; emptied by whoever starts the service
     * @param atOnce     bodies that may be read at a time; each takes up to 51 MiB of disk
     */
    public MultipartDoor(Path directory, int atOnce, Submissions submissions, Uploads uploads, Answers answers) {
        this.body =
                BodyHandler.create(directory.toString()).setBodyLimit(MAX_BODY).setDeleteUploadedFilesOnEnd(true);
        this.places = new Semaphore(atOnce);
        this.submissions = submissions;
        this.uploads = uploads;
        this.answers = answers;
    }

    void readBody(RoutingContext context) {
        if (!places.tryAcquire()) {
            answers.refuse(context, Refusal.later(Refusal.Kind.UNAVAILABLE, RETRY_SECONDS));
            return;
        }
        context.addEndHandler(ended -> places.release());
        context.put(READING, Boolean.TRUE);
        body.handle(context);
    }

    boolean isReading(RoutingContext context) {
        return context.get(READING) != null;
    }

    void take(RoutingContext context, Submissions.Envelope envelope) {
        switch (submissions.check(envelope, post(context.request().formAttributes()))) {
            case Submissions.Checked.Unfit(Refusal refusal) -> answers.refuse(context, refusal);
            case Submissions.Checked.Fit fit -> {
                List<ReceivedFile> files = context.fileUploads().stream()
                        .filter(file -> file.size() > 0 || !file.fileName().isBlank())
                        .map(file -> new ReceivedFile(file.fileName(), Path.of(file.uploadedFileName()), file.size()))
                        .toList();
                CompletableFuture<Submissions.Answer> answer = new CompletableFuture<>();
                answers.send(context, answer);
                Thread.startVirtualThread(() -> store(fit, files, answer));
            }
        }
    }

    private void store(
            Submissions.Checked.Fit fit, List<ReceivedFile> files, CompletableFuture<Submissions.Answer> answer) {
        try {
            switch (uploads.store(files)) {
                case StoredFiles.Unfit(var fault) ->
                    answer.complete(new Submissions.Answer.Refused(Refusal.of(
                            switch (fault.code()) {
                                case FILE_TYPE -> Refusal.Kind.UNSUPPORTED;
                                case FILE_TOO_LARGE -> Refusal.Kind.TOO_LARGE;
                                case TOO_MANY_FILES, REQUIRED, EMAIL, TOO_LONG, ONE_LINE -> Refusal.Kind.FIELDS;
                            },
                            List.of(fault))));
                case StoredFiles.Stored(var attachments) ->
                    submissions.publish(fit, attachments).thenAccept(answer::complete);
            }
        } catch (IOException e) {
            LOG.error("files of a submission cannot be stored", e);
            answer.complete(new Submissions.Answer.Refused(Refusal.later(Refusal.Kind.UNAVAILABLE, RETRY_SECONDS)));
        } catch (InterruptedException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static FormPost post(MultiMap fields) {
        return new FormPost(
                fields.get("name"),
                fields.get("email"),
                fields.get("orderNumber"),
                fields.get("product"),
                fields.get("subject"),
                fields.get("message"),
                fields.get("language"),
                fields.get("ticket"),
                fields.get("website"),
                number(fields.get("elapsed")));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
    }
}
