package dev.ballast.contract.account.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Platform;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFormTest {

    private static final Map<String, String> MAILBOX =
            Map.of("imap-host", "imap.example.com", "user", "support@example.com");

    private final AccountForm mailbox = AccountForms.shipped().of(Platform.IMAP).orElseThrow();

    @Test
    void every_platform_that_carries_messages_or_orders_can_be_connected() {
        assertThat(AccountForms.shipped().all())
                .extracting(AccountForm::platform)
                .containsExactlyElementsOf(Arrays.stream(Platform.values())
                        .filter(platform -> platform != Platform.MANUAL)
                        .toList());
    }

    @Test
    void no_field_points_at_one_that_is_not_there() {
        for (AccountForm form : AccountForms.shipped().all()) {
            List<String> names = form.fields().stream().map(FormField::name).toList();
            assertThat(names).as(form.platform().wireName()).doesNotHaveDuplicates();
            assertThat(form.fields()).allSatisfy(field -> {
                assertThat(names).contains(field.unless() == null ? field.name() : field.unless());
                assertThat(names).contains(field.with() == null ? field.name() : field.with());
            });
        }
    }

    @Test
    void a_mailbox_that_has_what_it_needs_is_in_order() {
        assertThat(mailbox.problems(MAILBOX, Set.of("password"))).isEmpty();
    }

    @Test
    void each_missing_field_is_named_with_its_own_sentence() {
        assertThat(mailbox.problems(Map.of("imap-host", " "), Set.of()))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("imap-host", "required"),
                        org.assertj.core.groups.Tuple.tuple("user", "required"),
                        org.assertj.core.groups.Tuple.tuple("password", "required"));
    }

    @Test
    void a_refresh_token_stands_in_for_the_password_and_asks_for_the_client_id() {
        assertThat(mailbox.problems(MAILBOX, Set.of("oauth-refresh-token")))
                .extracting(FieldProblem::field)
                .containsExactly("oauth-client-id");
    }

    @ParameterizedTest
    @CsvSource({
        "imap-host, https://imap.example.com, wrong",
        "imap-port, 70000, wrong",
        "imap-tls, sometimes, wrong",
        "from-address, not an address, wrong",
        "after-acknowledge, throw, wrong",
        "imap-port, 993, ",
        "imap-tls, STARTTLS, ",
        "after-acknowledge, move:Done, ",
        "from-address, help@example.com, "
    })
    void a_value_that_does_not_fit_its_field_is_told_with_what_would(String field, String value, String code) {
        Map<String, String> settings = new HashMap<>(MAILBOX);
        settings.put(field, value);

        List<FieldProblem> problems = mailbox.problems(settings, Set.of("password"));

        assertThat(problems)
                .extracting(FieldProblem::code)
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message().zh()).isNotEqualTo(problem.message().en());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example|0",
                "https://a.example, http://127.0.0.1:8080|0",
                "*|0",
                "shop.example|1",
                "https://shop.example/contact|1"
            })
    void websites_are_origins_without_a_path(String origins, int problems) {
        AccountForm form = AccountForms.shipped().of(Platform.WEBFORM).orElseThrow();

        assertThat(form.problems(Map.of("allowed-origins", origins), Set.of())).hasSize(problems);
    }

    @Test
    void a_name_that_the_form_does_not_know_is_told() {
        assertThat(mailbox.unknown(Set.of("imap-host", "imap-hots", "password"), Set.of("password", "user")))
                .extracting(FieldProblem::field)
                .containsExactly("imap-hots", "password", "user");
    }

    @Test
    void a_former_secret_is_known_where_secrets_rotate() {
        AccountForm page = AccountForms.shipped().of(Platform.MESSENGER).orElseThrow();

        assertThat(page.unknown(Set.of(), Set.of("app-secret", "app-secret.old")))
                .isEmpty();
        assertThat(mailbox.unknown(Set.of(), Set.of("password.old"))).hasSize(1);
    }
}
