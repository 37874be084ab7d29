package dev.ballast.ingest.webform.upload;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.ingest.webform.form.FieldFault;
import dev.ballast.ingest.webform.form.FieldFault.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Checks a form's files and stores them; few at a time, because each is held in memory once. */
public final class Uploads {

    public static final int MAX_FILES = 5;
    public static final long MAX_FILE_BYTES = 10L << 20;

    private static final String FIELD = "attachments";
    private static final int MAX_NAME = 120;
    /** 10 MB each, in a process that gets along with a heap of 96 MB. */
    private static final int AT_ONCE = 2;

    private final BlobStore blobs;
    private final Semaphore inMemory = new Semaphore(AT_ONCE);

    public Uploads(BlobStore blobs) {
        this.blobs = blobs;
    }

    /**
     * Blocks; returns after every file is durable.
     *
     * @throws IOException when the disk refuses: nothing may be acknowledged
     */
    public StoredFiles store(List<ReceivedFile> files) throws IOException, InterruptedException {
        if (files.size() > MAX_FILES) {
            return new StoredFiles.Unfit(new FieldFault(FIELD, Code.TOO_MANY_FILES, MAX_FILES));
        }
        List<FileType> types = new ArrayList<>();
        for (ReceivedFile file : files) {
            if (file.size() > MAX_FILE_BYTES) {
                return new StoredFiles.Unfit(new FieldFault(FIELD, Code.FILE_TOO_LARGE, (int) (MAX_FILE_BYTES >> 20)));
            }
            Optional<FileType> type = typeOf(file);
            if (type.isEmpty()) {
                return new StoredFiles.Unfit(new FieldFault(FIELD, Code.FILE_TYPE, 0));
            }
            types.add(type.get());
        }
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            attachments.add(store(files.get(i), types.get(i)));
        }
        return new StoredFiles.Stored(attachments);
    }

    private Attachment store(ReceivedFile file, FileType type) throws IOException, InterruptedException {
        inMemory.acquire();
        try {
            String hash = blobs.store(Files.readAllBytes(file.content()));
            return new Attachment(cleanName(file.name()), type.contentType(), file.size(), hash, null, null);
        } finally {
            inMemory.release();
        }
    }

    private static Optional<FileType> typeOf(ReceivedFile file) throws IOException {
        byte[] head = new byte[FileType.HEAD_BYTES];
        try (var in = Files.newInputStream(file.content())) {
            return FileType.of(Arrays.copyOf(head, in.readNBytes(head, 0, head.length)));
        }
    }

    /** The last part of what may be a path, without characters that would deceive a reader (bidi) or a shell. */
    static String cleanName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints().filter(Uploads::isPrintable).limit(MAX_NAME).forEach(clean::appendCodePoint);
        String result = clean.toString().strip();
        return result.isEmpty() || result.chars().allMatch(c -> c == '.') ? "file" : result;
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
