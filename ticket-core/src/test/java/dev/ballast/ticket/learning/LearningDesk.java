package dev.ballast.ticket.learning;

import static dev.ballast.ticket.DeskApi.admin;
import static dev.ballast.ticket.Inbox.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;

/** What the desk says of the model. */
final class LearningDesk {

    private LearningDesk() {}

    static JsonPath state() {
        return admin().get("/api/learning").then().statusCode(200).extract().jsonPath();
    }

    static void awaitTrained() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(state().getInt("inUse")).isEqualTo(state().getInt("newest")));
    }

    /** The next test meets the shipped model. */
    static void forgetAll() {
        if (state().getInt("newest") > 0) {
            admin().post("/api/learning/versions/0/restore").then().statusCode(200);
            awaitTrained();
        }
    }
}
