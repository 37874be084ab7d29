package dev.ballast.local.topics;

import java.util.Locale;

/** Creates the topics on any broker. Arguments: bootstrap servers, {@code cluster} or {@code embedded}. */
public final class TopicsMain {

    private TopicsMain() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("usage: TopicsMain BOOTSTRAP_SERVERS cluster|embedded");
            System.exit(2);
        }
        TopicProvisioner.provision(args[0], Sizing.valueOf(args[1].toUpperCase(Locale.ROOT)));
    }
}
