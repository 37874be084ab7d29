package dev.ballast.ingest.social.door;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MediaSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a message's files into the blob store. A file that cannot be had never costs the message: it is then listed as
 * left out, with the reason.
 */
public final class MediaKeeper implements AutoCloseable {
    private final BlobStore blobs;
    private final Duration timeout;
    private final ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor();

    /** @param timeout for all files of one message together */
    public MediaKeeper(BlobStore blobs, Duration timeout) {
        this.blobs = blobs;
        this.timeout = timeout;
    }

    List<Attachment> fetch(List<MediaRef> files, MediaSource source, Connection connection) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Future<Attachment>> running = files.stream()
                .map(file -> fetching.submit(() -> fetch(file, source, connection)))
                .toList();
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            attachments.add(await(running.get(i), files.get(i), deadline));
        }
        return attachments;
    }

    private Attachment fetch(MediaRef file, MediaSource source, Connection connection) {
        try {
            byte[] content = source.fetch(file, connection);
            return attachment(file, content.length, blobs.store(content), null);
        } catch (IOException e) {
            return omitted(file, String.valueOf(e.getMessage()));
        }
    }

    private static Attachment await(Future<Attachment> running, MediaRef file, long deadline) {
        try {
            return running.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            return omitted(file, "the platform did not serve it in time");
        } catch (ExecutionException e) {
            return omitted(file, "fetching it failed: " + String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return omitted(file, "the service was stopped meanwhile");
        }
    }

    private static Attachment omitted(MediaRef file, String why) {
        return attachment(file, file.size() == null ? 0 : file.size(), null, why);
    }

    private static Attachment attachment(MediaRef file, long size, @Nullable String sha256, @Nullable String omitted) {
        return new Attachment(file.name(), file.contentType(), size, sha256, null, omitted);
    }

    @Override
    public void close() {
        fetching.shutdownNow();
    }
}
