package dev.ballast.ingest.webform.app;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.wiring.Connector;
import dev.ballast.ingest.webform.upload.Uploads;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What is the form's own; the rest is the kit's wiring. */
@Singleton
class Wiring {

    private static final Set<Platform> SERVED = Set.of(Platform.WEBFORM);

    @Produces
    @Singleton
    Connector connector() {
        return new Connector("ingest-webform", SERVED, SERVED, true);
    }

    @Produces
    @Singleton
    Uploads uploads(BlobStore blobs) {
        return new Uploads(blobs);
    }
}
