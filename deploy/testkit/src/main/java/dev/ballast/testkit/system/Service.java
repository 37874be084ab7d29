package dev.ballast.testkit.system;

/** The services by the names and standard ports that the launcher gives them. */
public enum Service {
    TICKET_CORE("ticket-core", 8080),
    INGEST_WEBFORM("ingest-webform", 8081),
    INGEST_SOCIAL("ingest-social", 8082),
    INGEST_EMAIL("ingest-email", 8083),
    ANALYTICS("analytics", 8084),
    MONITOR("monitor", 8085);

    private final String processName;
    private final int standardPort;

    Service(String processName, int standardPort) {
        this.processName = processName;
        this.standardPort = standardPort;
    }

    public String processName() {
        return processName;
    }

    public int standardPort() {
        return standardPort;
    }
}
