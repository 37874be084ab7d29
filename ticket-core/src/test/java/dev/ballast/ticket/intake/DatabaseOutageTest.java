package dev.ballast.ticket.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The database goes away while messages pour in. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class DatabaseOutageTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MESSAGES = 60;

    @Test
    void an_outage_loses_nothing_buries_nothing_and_ends_without_a_restart() throws SQLException {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            int buried = probe.deadLetters(Topic.INBOUND_MESSAGE).size();
            allowConnections(false);
            try {
                for (int i = 0; i < MESSAGES; i++) {
                    probe.publish(
                            EventType.INBOUND_MESSAGE,
                            Messages.mail("outage" + i + "@outage.example").event());
                }
                await().atMost(SOON)
                        .untilAsserted(
                                () -> given().get("/q/health/ready").then().statusCode(503));
                given().get("/q/health/live").then().statusCode(200);
            } finally {
                allowConnections(true);
            }

            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(DeskApi.admin()
                                    .queryParam("q", "@outage.example")
                                    .queryParam("limit", 200)
                                    .get("/api/tickets")
                                    .jsonPath()
                                    .getList("items"))
                            .hasSize(MESSAGES));
            given().get("/q/health/ready").then().statusCode(200);
            assertThat(probe.deadLetters(Topic.INBOUND_MESSAGE)).hasSize(buried);
        }
    }

    /** Cuts every connection, those of the relay and of the batch under way included, and refuses new ones. */
    private static void allowConnections(boolean allowed) throws SQLException {
        Backends backends = Backends.shared();
        try (Connection connection = DriverManager.getConnection(
                        backends.jdbcUrl("postgres"), backends.databaseUser(), backends.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database ballast allow_connections " + allowed);
            if (!allowed) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'ballast'");
            }
        }
    }
}
