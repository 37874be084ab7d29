package dev.ballast.ticket.channels;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class ChannelsApiTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AccountId id = new AccountId("acc-" + UUID.randomUUID());
    private final SecretCipher cipher = new SecretCipher(BallastResource.SECRET_KEY);
    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        kafka = KafkaProbe.shared();
        await().atMost(SOON)
                .untilAsserted(() ->
                        admin().body(Map.of()).post("/api/channels").then().statusCode(422));
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void a_mailbox_is_connected_and_its_password_is_nowhere_to_be_read() {
        connect(mailbox())
                .statusCode(201)
                .body("id", equalTo(id.value()))
                .body("origin", equalTo("desk"))
                .body("changedBy", equalTo("admin"))
                .body("state", equalTo("starting"))
                .body("secrets", contains("password"));

        ChannelAccount account = onTopic().orElseThrow();
        assertThat(account.settings()).containsEntry("imap-host", "imap.example.com");
        assertThat(cipher.decrypt(id, "password", account.secrets().get("password")))
                .isEqualTo("hunter2");
        String list =
                admin().get("/api/channels").then().statusCode(200).extract().asString();
        assertThat(list)
                .contains(id.value())
                .doesNotContain("hunter2")
                .doesNotContain(account.secrets().get("password").ciphertext());
    }

    @Test
    void what_is_missing_or_wrong_is_told_per_field_in_both_languages() {
        Map<String, Object> draft = draft("imap", Map.of("imap-port", "many", "imap-hots", "x"), Map.of());

        connect(draft)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("imap-host", "user", "password", "imap-port", "imap-hots"))
                .body("errors.code", contains("required", "required", "required", "wrong", "unknown"))
                .body("errors[0].message.en", equalTo("Please fill this in."))
                .body("errors[0].message.zh", equalTo("请填写此项。"));
        assertThat(onTopic()).isEmpty();
    }

    @Test
    void a_name_or_kind_that_cannot_be_is_told_at_its_field() {
        Map<String, Object> draft = mailbox();
        draft.put("id", "Not A Name");
        draft.put("platform", "pigeon");

        connect(draft).statusCode(422).body("errors.field", contains("platform", "id"));
    }

    @Test
    void a_name_that_is_taken_is_told_and_the_account_stays() {
        connect(mailbox()).statusCode(201);
        Map<String, Object> other = mailbox();
        other.put("settings", Map.of("imap-host", "other.example.com", "user", "x"));

        connect(other).statusCode(422).body("errors.code", contains("taken"));

        assertThat(onTopic().orElseThrow().settings()).containsEntry("imap-host", "imap.example.com");
    }

    @Test
    void a_change_keeps_the_secrets_that_were_not_entered_again() {
        connect(mailbox()).statusCode(201);

        change(Map.of(
                        "displayName",
                        "Support",
                        "enabled",
                        false,
                        "settings",
                        Map.of("imap-host", "new.example.com", "user", "x"),
                        "secrets",
                        Map.of("password", "")))
                .statusCode(200)
                .body("displayName", equalTo("Support"))
                .body("state", equalTo("stopped"));

        ChannelAccount account = onTopic().orElseThrow();
        assertThat(account.settings()).containsEntry("imap-host", "new.example.com");
        assertThat(cipher.decrypt(id, "password", account.secrets().get("password")))
                .isEqualTo("hunter2");
    }

    @Test
    void a_secret_that_is_replaced_can_stay_valid_for_a_while_and_is_taken_away_with_null() {
        connect(draft("messenger", Map.of(), Map.of("app-secret", "first", "verify-token", "v")))
                .statusCode(201);

        change(Map.of("enabled", true, "secrets", Map.of("app-secret", "second"), "keepFormer", List.of("app-secret")))
                .statusCode(200)
                .body("secrets", hasItem("app-secret.old"));
        ChannelAccount rotating = onTopic().orElseThrow();
        assertThat(cipher.decrypt(id, "app-secret", rotating.secrets().get("app-secret")))
                .isEqualTo("second");
        assertThat(cipher.decrypt(id, "app-secret.old", rotating.secrets().get("app-secret.old")))
                .isEqualTo("first");

        Map<String, Object> noLonger = new HashMap<>();
        noLonger.put("app-secret.old", null);
        change(Map.of("enabled", true, "secrets", noLonger))
                .statusCode(200)
                .body("secrets", not(hasItem("app-secret.old")));
        Map<String, Object> none = new HashMap<>();
        none.put("app-secret", null);
        change(Map.of("enabled", true, "secrets", none)).statusCode(422).body("errors.field", contains("app-secret"));
    }

    @Test
    void of_two_people_who_saw_the_same_the_second_is_told() {
        String seen = connect(mailbox()).statusCode(201).extract().path("revision");
        Map<String, Object> wish =
                Map.of("enabled", true, "settings", Map.of("imap-host", "a.example", "user", "x"), "revision", seen);

        change(wish).statusCode(200);

        change(wish).statusCode(409);
    }

    @Test
    void a_deleted_account_is_gone_from_topic_and_page() {
        connect(mailbox()).statusCode(201);
        report(ConnectorState.LISTENING, null, Instant.now());

        admin().delete("/api/channels/" + id).then().statusCode(204);

        admin().get("/api/channels/" + id).then().statusCode(404);
        admin().delete("/api/channels/" + id).then().statusCode(404);
        assertThat(onTopic()).isEmpty();
        assertThat(kafka.events(EventType.CONNECTOR_STATUS))
                .noneMatch(event -> event.key().equals(id.value()));
    }

    @Test
    void an_account_of_the_accounts_file_becomes_the_desks_when_it_is_changed_or_removed_here() {
        seed();

        change(Map.of("enabled", true, "settings", Map.of("imap-host", "desk.example", "user", "x")))
                .statusCode(200)
                .body("origin", equalTo("changed-at-desk"))
                .body("settings.size()", equalTo(2));
        admin().delete("/api/channels/" + id).then().statusCode(204);

        admin().get("/api/channels").then().body("id", not(hasItem(id.value())));
        assertThat(AccountOrigin.of(onTopic().orElseThrow())).isEqualTo(AccountOrigin.REMOVED_AT_DESK);
        connect(mailbox()).statusCode(201).body("origin", equalTo("changed-at-desk"));
    }

    @Test
    void the_connectors_word_is_shown_once_it_has_taken_the_change_up_and_its_silence_is_too() {
        connect(mailbox()).statusCode(201);

        report(ConnectorState.NEEDS_RECONNECT, "the server refuses the login", Instant.now());
        awaitState("needs-reconnect").body("status.reason", equalTo("the server refuses the login"));

        report(ConnectorState.LISTENING, null, Instant.now().plusSeconds(1));
        awaitState("listening").body("status.reason", nullValue());
    }

    @Test
    void a_form_is_answered_only_by_a_mailbox_that_there_is() {
        connect(draft("webform", Map.of("reply-account", "nobody"), Map.of()))
                .statusCode(422)
                .body("errors.field", contains("reply-account"));
    }

    @Test
    void every_platform_is_offered_with_its_fields_and_what_is_to_be_copied() {
        admin().get("/api/channels/forms")
                .then()
                .statusCode(200)
                .body("forms.platform", hasItem("telegram"))
                .body("forms.find { it.platform == 'imap' }.fields[0].label.zh", equalTo("收件服务器（IMAP）"))
                .body("forms.find { it.platform == 'webform' }.copies", hasSize(2))
                .body("addresses.webhooks", equalTo("http://127.0.0.1:8082"));
    }

    @Test
    void a_trial_of_entries_that_cannot_be_asks_nobody() {
        admin().body(draft("imap", Map.of(), Map.of()))
                .post("/api/channels/trial")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("imap-host"));
    }

    private Map<String, Object> mailbox() {
        return draft("imap", Map.of("imap-host", "imap.example.com", "user", "support"), Map.of("password", "hunter2"));
    }

    private Map<String, Object> draft(String platform, Map<String, String> settings, Map<String, String> secrets) {
        return new HashMap<>(Map.of(
                "id", id.value(), "platform", platform, "enabled", true, "settings", settings, "secrets", secrets));
    }

    private static ValidatableResponse connect(Map<String, Object> draft) {
        return admin().body(draft).post("/api/channels").then();
    }

    private ValidatableResponse change(Map<String, Object> draft) {
        return admin().body(draft).put("/api/channels/" + id).then();
    }

    private Optional<ChannelAccount> onTopic() {
        return kafka.events(EventType.CHANNEL_ACCOUNT).stream()
                .filter(event -> event.key().equals(id.value()))
                .map(Event::data)
                .reduce((first, second) -> second);
    }

    private void seed() {
        ChannelAccount seeded = new ChannelAccount(
                id,
                Platform.IMAP,
                "Seeded",
                true,
                Map.of("imap-host", "file.example", "user", "x", AccountOrigin.SETTING, "0123456789ab"),
                Map.of("password", cipher.encrypt(id, "password", "p")));
        kafka.publish(EventType.CHANNEL_ACCOUNT, Event.of("/accounts-file", Instant.now(), id.value(), seeded));
        await().atMost(SOON)
                .untilAsserted(() -> admin().get("/api/channels/" + id)
                        .then()
                        .statusCode(200)
                        .body("origin", equalTo("file"))
                        .body("changedBy", nullValue()));
    }

    private void report(ConnectorState state, String reason, Instant at) {
        ConnectorStatus status = new ConnectorStatus(
                id, Platform.IMAP, "ingest-email", "test", state, reason, null, null, null, null, null, at);
        kafka.publish(EventType.CONNECTOR_STATUS, Event.of("/ingest-email/" + id, at, id.value(), status));
    }

    private ValidatableResponse awaitState(String state) {
        await().atMost(SOON)
                .untilAsserted(() -> admin().get("/api/channels/" + id).then().body("state", equalTo(state)));
        return admin().get("/api/channels/" + id).then();
    }
}
