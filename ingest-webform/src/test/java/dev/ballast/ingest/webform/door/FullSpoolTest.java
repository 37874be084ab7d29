package dev.ballast.ingest.webform.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolLimits;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.webform.form.FormPost;
import dev.ballast.ingest.webform.limit.RateLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the door says when neither broker nor disk can keep a submission. */
class FullSpoolTest {

    private static final ChannelAccount FORM =
            new ChannelAccount(new AccountId("shop-form"), Platform.WEBFORM, "", true, Map.of(), Map.of());

    @TempDir
    Path folder;

    @Test
    void with_the_broker_away_and_the_spool_full_the_visitor_is_asked_to_come_back() throws IOException {
        List<ChannelAccount> counted = new ArrayList<>();
        Spool spool = Spool.open(folder, "a", new SpoolLimits(2_000, 0, 1_000));
        try (SpoolingPublisher publisher = new SpoolingPublisher(
                record -> CompletableFuture.failedFuture(new IOException("no broker")), () -> false, spool)) {
            Submissions submissions = new Submissions(publisher, Clock.systemUTC(), counted::add);

            List<Submissions.Answer> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(submissions
                        .publish(fit(submissions, "key-" + i), List.of())
                        .join());
            }

            assertThat(answers.getFirst())
                    .isInstanceOfSatisfying(
                            Submissions.Answer.Taken.class,
                            taken -> assertThat(taken.spooled()).isTrue());
            assertThat(answers.getLast()).isInstanceOfSatisfying(Submissions.Answer.Refused.class, refused -> {
                assertThat(refused.refusal().kind().status()).isEqualTo(503);
                assertThat(refused.refusal().retryAfter()).isPositive();
            });
            assertThat(counted).hasSize((int) answers.stream()
                    .filter(Submissions.Answer.Taken.class::isInstance)
                    .count());
            assertThat(spool.records()).isEqualTo(counted.size());
        }
    }

    @Test
    void a_form_is_not_called_unknown_before_all_forms_are_known() {
        try (AccountDirectory unread = new AccountDirectory(
                KafkaCluster.at("127.0.0.1:1"), Set.of(Platform.WEBFORM), AccountProblems.logged())) {
            Clock clock = Clock.systemUTC();
            Admission admission = new Admission(
                    unread, new RateLimit(clock, 10), new RateLimit(clock, 10), new Admission.Limits(1, 1, true));

            assertThat(admission.form("shop-form")).isEmpty();
            assertThat(admission.unknownForm().kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        }
    }

    private static Submissions.Checked.Fit fit(Submissions submissions, String key) {
        FormPost post = new FormPost(
                null, "anna@customer.example", null, null, null, "Where is my parcel?", null, null, null, null);
        return (Submissions.Checked.Fit) submissions.check(new Submissions.Envelope(FORM, key, null), post);
    }
}
