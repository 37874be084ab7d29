package dev.ballast.ingest.email.mailbox;

/** One thread's sign of life. */
record PollerPulse(PollerPulses all, String name) {

    void beat() {
        all.beat(name);
    }

    void end() {
        all.end(name);
    }
}
