package dev.ballast.testkit.fault;

import java.io.IOException;

/** The ways in which a broker goes away. */
public enum BrokerOutage {
    KILLED {
        @Override
        public void begin(KillableBroker broker) throws InterruptedException {
            broker.kill();
        }

        @Override
        public void end(KillableBroker broker) throws IOException, InterruptedException {
            broker.startAgain();
        }
    },
    PAUSED {
        @Override
        public void begin(KillableBroker broker) throws IOException, InterruptedException {
            broker.pause();
        }

        @Override
        public void end(KillableBroker broker) throws IOException, InterruptedException {
            broker.goOn();
        }
    },
    CUT_OFF {
        @Override
        public void begin(KillableBroker broker) {
            broker.cutOff();
        }

        @Override
        public void end(KillableBroker broker) {
            broker.connect();
        }
    };

    public abstract void begin(KillableBroker broker) throws IOException, InterruptedException;

    public abstract void end(KillableBroker broker) throws IOException, InterruptedException;
}
