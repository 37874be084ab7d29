package dev.ballast.ticket;

import dev.ballast.testkit.KafkaProbe;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What tests of the running service have injected rather than open and close it each. */
@Singleton
class SharedByTests {

    @Produces
    @Singleton
    KafkaProbe probe() {
        return KafkaProbe.shared();
    }

    void close(@Disposes KafkaProbe probe) {
        probe.close();
    }
}
