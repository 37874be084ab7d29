package dev.ballast.ingest.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsweringMailboxTest {

    private static final ChannelAccount SUPPORT =
            account("support", Platform.IMAP, Map.of("smtp-host", "mail.example"));
    private static final ChannelAccount SALES = account("sales", Platform.IMAP, Map.of("smtp-host", "mail.example"));
    private static final ChannelAccount ARCHIVE = account("archive", Platform.IMAP, Map.of());
    private static final ChannelAccount FORM = account("shop-form", Platform.WEBFORM, Map.of());

    @Test
    void a_mailbox_answers_for_itself() {
        assertThat(answering("sales", SUPPORT, SALES)).isEqualTo("sales");
    }

    @Test
    void a_form_is_answered_by_the_only_mailbox_that_can_send() {
        assertThat(answering("shop-form", ARCHIVE, SUPPORT, FORM)).isEqualTo("support");
    }

    @Test
    void with_two_mailboxes_the_form_has_to_name_one() {
        ChannelAccount naming = account("shop-form", Platform.WEBFORM, Map.of("reply-account", "sales"));

        assertThat(answering("shop-form", SUPPORT, SALES, FORM)).isEqualTo("none");
        assertThat(answering("shop-form", SUPPORT, SALES, naming)).isEqualTo("sales");
    }

    @Test
    void a_form_that_names_no_mailbox_of_the_shop_is_not_answered_by_another() {
        ChannelAccount naming = account("shop-form", Platform.WEBFORM, Map.of("reply-account", "gone"));

        assertThat(answering("shop-form", SUPPORT, naming)).isEqualTo("none");
    }

    private static String answering(String asked, ChannelAccount... known) {
        return new AnsweringMailbox(() -> List.of(known))
                .of(new AccountId(asked))
                .map(account -> account.id().value())
                .orElse("none");
    }

    private static ChannelAccount account(String id, Platform platform, Map<String, String> settings) {
        return new ChannelAccount(new AccountId(id), platform, id, true, settings, Map.of());
    }
}
