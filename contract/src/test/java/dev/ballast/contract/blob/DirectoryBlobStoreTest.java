package dev.ballast.contract.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobStoreTest {

    @TempDir
    Path directory;

    @Test
    void stored_bytes_come_back_under_their_hash() throws IOException {
        BlobStore blobs = new DirectoryBlobStore(directory);

        String hash = blobs.store("hello".getBytes(UTF_8));

        assertThat(hash).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        try (InputStream in = blobs.open(hash).orElseThrow()) {
            assertThat(in).hasContent("hello");
        }
    }

    @Test
    void the_same_bytes_are_kept_once_and_no_draft_is_left() throws IOException {
        BlobStore blobs = new DirectoryBlobStore(directory);

        blobs.store("hello".getBytes(UTF_8));
        blobs.store("hello".getBytes(UTF_8));

        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_hash_that_is_none_finds_nothing_and_reaches_no_other_file() throws IOException {
        Files.writeString(directory.resolve("outside"), "secret");

        assertThat(new DirectoryBlobStore(directory.resolve("in")).open("../outside"))
                .isEmpty();
        assertThat(new DirectoryBlobStore(directory).open("0".repeat(64))).isEmpty();
    }
}
