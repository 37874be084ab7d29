package dev.ballast.ingest.kit.wiring;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.ingest.kit.desk.AccountTrial;
import dev.ballast.ingest.kit.desk.TrialDoor;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Lets the desk try an account before it is saved. */
@Singleton
class TrialWiring {

    void mount(@Observes Router router, SecretCipher cipher, AccountTrial trial, InstantSource clock) {
        new TrialDoor(cipher, trial, clock).mount(router);
    }
}
