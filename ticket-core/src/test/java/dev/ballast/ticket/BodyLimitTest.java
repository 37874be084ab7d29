package dev.ballast.ticket;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.testkit.BallastResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class BodyLimitTest {

    private static final byte[] TWO_MEGABYTES =
            "{\"id\":\"%s\"}".formatted("x".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource("/api/channels")
    URI address;

    @Test
    void a_body_of_megabytes_is_refused_before_anybody_is_asked_who_it_is() {
        RestAssured.given()
                .contentType("application/json")
                .body(TWO_MEGABYTES)
                .post("/api/session")
                .then()
                .statusCode(413);
    }

    @Test
    void one_that_does_not_tell_its_length_is_refused_as_well() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES)))
                .build();

        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void a_table_of_orders_may_have_them() {
        String row = "#%d,ida@example.org,49.90,EUR,Sea Mug,2026-11-01 10:00:00 +0000%s\n"
                .formatted(71_900, " ".repeat(2 << 20));

        admin().contentType("text/csv")
                .body("Name,Email,Total,Currency,Lineitem name,Created at\n" + row)
                .post("/api/orders/import")
                .then()
                .statusCode(200);
    }

    private static String basic() {
        return Base64.getEncoder().encodeToString(("admin:" + DeskApi.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
