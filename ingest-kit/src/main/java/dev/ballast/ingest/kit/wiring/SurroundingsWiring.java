package dev.ballast.ingest.kit.wiring;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** Time, disk and key. */
@Singleton
class SurroundingsWiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    BlobStore blobs(ConnectorConfig config) {
        return new DirectoryBlobStore(config.blobDir());
    }

    /** Made only for a connector that asks for it: the site form runs without. */
    @Produces
    @Singleton
    SecretKey key(ConnectorConfig config) {
        return new SecretKey(config.secretKey()
                .orElseThrow(() ->
                        new IllegalStateException("BALLAST_SECRET_KEY is not set (expected: at least 32 characters)")));
    }

    @Produces
    @Singleton
    SecretCipher cipher(SecretKey key) {
        return new SecretCipher(key.value());
    }
}
