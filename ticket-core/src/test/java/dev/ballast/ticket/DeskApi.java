package dev.ballast.ticket;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The API as its clients see it, logged in as the admin. */
public final class DeskApi {

    public static final String PASSWORD = "correct horse battery staple";

    private DeskApi() {}

    public static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", PASSWORD).contentType("application/json");
    }

    /** Tickets that the free-text search finds. */
    public static JsonPath search(String q) {
        return admin().queryParam("q", q)
                .get("/api/tickets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Response ticket(String id) {
        return admin().get("/api/tickets/" + id)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
