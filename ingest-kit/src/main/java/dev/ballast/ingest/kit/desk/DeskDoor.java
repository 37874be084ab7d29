package dev.ballast.ingest.kit.desk;

import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers what the desk asks, sealed. Called on virtual threads. */
@FunctionalInterface
public interface DeskDoor {

    /** May block for half a minute: somebody at the desk waits. */
    Answer to(byte[] sealed) throws InterruptedException;

    /** @param body empty where the status says all */
    record Answer(int status, byte[] body) {

        private static final byte[] NOTHING = {};

        public static Answer of(int status) {
            return new Answer(status, NOTHING);
        }

        public static Answer json(Object said) {
            try {
                return new Answer(200, EventCodec.MAPPER.writeValueAsBytes(said));
            } catch (IOException e) {
                throw new UncheckedIOException("an answer is JSON", e);
            }
        }
    }
}
