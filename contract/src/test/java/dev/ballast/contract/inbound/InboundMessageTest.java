package dev.ballast.contract.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ballast.contract.account.AccountId;
import org.junit.jupiter.api.Test;

class InboundMessageTest {

    private static final AccountId SUPPORT = new AccountId("support");

    @Test
    void the_same_delivery_has_the_same_id_everywhere_and_at_any_time() {
        MessageId id = MessageId.of(Channel.EMAIL, SUPPORT, "<a@b>");

        assertThat(id).isEqualTo(MessageId.of(Channel.EMAIL, SUPPORT, "<a@b>"));
        assertThat(id).hasToString("52be598a-ea10-8a6f-a881-519c2738f6e1");
        assertThat(id.value().version()).isEqualTo(8);
    }

    @Test
    void channel_account_and_external_id_all_count_for_the_id() {
        MessageId id = MessageId.of(Channel.EMAIL, SUPPORT, "<a@b>");

        assertThat(id)
                .isNotEqualTo(MessageId.of(Channel.FORM, SUPPORT, "<a@b>"))
                .isNotEqualTo(MessageId.of(Channel.EMAIL, new AccountId("other"), "<a@b>"))
                .isNotEqualTo(MessageId.of(Channel.EMAIL, SUPPORT, "<a@c>"));
    }

    @Test
    void an_account_that_would_not_fit_a_url_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId("../x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(""));
    }
}
