package dev.ballast.local.launcher;

/** The default ports, all moved by the same offset, so that several installations share a machine. */
public record Ports(int offset) {

    public Ports {
        if (offset < 0 || offset > 40_000) {
            throw new IllegalArgumentException("--port-offset: %d (expected: 0 to 40000)".formatted(offset));
        }
    }

    int ticketCore() {
        return 8080 + offset;
    }

    int webform() {
        return 8081 + offset;
    }

    int social() {
        return 8082 + offset;
    }

    int email() {
        return 8083 + offset;
    }

    int analytics() {
        return 8084 + offset;
    }

    int monitor() {
        return 8085 + offset;
    }

    int kafka() {
        return 19092 + offset;
    }

    int kafkaController() {
        return 19093 + offset;
    }

    int postgres() {
        return 15432 + offset;
    }

    int demoSmtp() {
        return 13025 + offset;
    }

    int demoImap() {
        return 13143 + offset;
    }

    /** The first of six in a row. */
    int demoPlatforms() {
        return 13080 + offset;
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }
}
