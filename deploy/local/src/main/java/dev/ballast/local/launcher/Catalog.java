package dev.ballast.local.launcher;

import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerMain;
import dev.ballast.local.broker.BrokerProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The processes of a shop: broker and database first, then the services, which may come up in any order. */
final class Catalog {

    static final String BROKER = "broker";
    static final String POSTGRES = "postgres";
    static final String DEMO_MAIL = "demo-mail";
    static final String DEMO_PLATFORMS = "demo-platforms";
    private static final int DEMO_PLATFORM_PORTS = 6;

    private final Path root;
    private final Layout layout;
    private final Ports ports;
    private final Map<String, String> environment;

    /**
     * @param root        the checkout, where the built jars are
     * @param environment what every service gets
     */
    Catalog(Path root, Layout layout, Ports ports, Map<String, String> environment) {
        this.root = root;
        this.layout = layout;
        this.ports = ports;
        this.environment = environment;
    }

    private record Service(String name, String module, int port, String use, List<String> flags) {

        Path jar(Path root) {
            return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        }

        ClassArchive archive(Path root) {
            return new ClassArchive(jar(root));
        }
    }

    private List<Service> known() {
        return List.of(
                new Service("ticket-core", "ticket-core", ports.ticketCore(), "the desk", ServiceFlags.CORE),
                new Service("analytics", "analytics", ports.analytics(), "analytics", ServiceFlags.READER),
                new Service("ingest-email", "ingest-email", ports.email(), "e-mail", ServiceFlags.MAIL),
                new Service("ingest-webform", "ingest-webform", ports.webform(), "the site form", ServiceFlags.FORM),
                new Service(
                        "ingest-social",
                        "ingest-social",
                        ports.social(),
                        "the platforms' webhooks",
                        ServiceFlags.CONNECTOR),
                new Service("monitor", "deploy/monitor", ports.monitor(), "the monitor", ServiceFlags.READER));
    }

    List<Unit> backends() {
        return List.of(broker(), PostgresUnit.of(layout, ports.postgres()));
    }

    List<Unit> services() {
        return known().stream().map(this::unit).toList();
    }

    /** Of every JVM that serves. */
    List<ClassArchive> archives() {
        return Stream.concat(
                        ClassArchive.ofClassPath().stream(), known().stream().map(service -> service.archive(root)))
                .toList();
    }

    Unit demoMail(String mailboxPassword) {
        List<String> command = JavaCommand.of(layout, DEMO_MAIL)
                .flags("-Xms16m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .mainOn(
                        testkitClassPath(root),
                        "dev.ballast.demo.DemoMailServer",
                        Integer.toString(ports.demoSmtp()),
                        Integer.toString(ports.demoImap()));
        return new ProcessUnit(
                DEMO_MAIL,
                List.of(
                        new Unit.PortUse(ports.demoSmtp(), "the demo's SMTP server"),
                        new Unit.PortUse(ports.demoImap(), "the demo's IMAP server")),
                layout.log(DEMO_MAIL),
                command,
                Map.of("BALLAST_DEMO_SECRET", mailboxPassword),
                Readiness.tcp(ports.demoImap()));
    }

    /** Take the answers that the demo's agents give, where the real platforms would. */
    Unit demoPlatforms(String token) {
        List<String> command = JavaCommand.of(layout, DEMO_PLATFORMS)
                .flags("-Xms8m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
                .mainOn(
                        testkitClassPath(root),
                        "dev.ballast.demo.DemoPlatforms",
                        Integer.toString(ports.demoPlatforms()));
        return new ProcessUnit(
                DEMO_PLATFORMS,
                IntStream.range(0, DEMO_PLATFORM_PORTS)
                        .mapToObj(i -> new Unit.PortUse(ports.demoPlatforms() + i, "the demo's platforms"))
                        .toList(),
                layout.log(DEMO_PLATFORMS),
                command,
                Map.of("BALLAST_DEMO_SECRET", token),
                Readiness.tcp(ports.demoPlatforms() + DEMO_PLATFORM_PORTS - 1));
    }

    static String testkitClassPath(Path root) {
        Path target = root.resolve("deploy/testkit/target");
        return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
    }

    private Unit broker() {
        BrokerConfig config = new BrokerConfig(layout.kafka(), ports.kafka(), ports.kafkaController());
        List<String> command = JavaCommand.of(layout, BROKER)
                .flags(BrokerProcess.FLAGS)
                .flags(ClassArchive.ofClassPath().map(ClassArchive::flags).orElse(List.of()))
                .main(
                        BrokerMain.class.getName(),
                        BrokerProcess.arguments(config).toArray(String[]::new));
        return new ProcessUnit(
                BROKER,
                List.of(
                        new Unit.PortUse(ports.kafka(), "the Kafka broker"),
                        new Unit.PortUse(ports.kafkaController(), "the Kafka controller")),
                layout.log(BROKER),
                command,
                Map.of(),
                process -> BrokerProcess.isReady(config, process.pid()));
    }

    private Unit unit(Service service) {
        List<String> command = JavaCommand.of(layout, service.name())
                .flags(service.flags())
                .flags("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .flags(service.archive(root).flags())
                .jar(service.jar(root));
        Map<String, String> own = new LinkedHashMap<>(environment);
        own.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        own.put("BALLAST_SPOOL_DIR", layout.spool(service.name()).toString());
        own.put("DATABASE_URL", databaseUrl(service.name()));
        return new ProcessUnit(
                service.name(),
                List.of(new Unit.PortUse(service.port(), service.use())),
                layout.log(service.name()),
                command,
                own,
                Readiness.http(service.port()));
    }

    private String databaseUrl(String service) {
        String database = service.equals("analytics") ? "ballast_analytics" : "ballast";
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }
}
