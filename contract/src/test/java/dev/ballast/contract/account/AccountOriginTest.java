package dev.ballast.contract.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountOriginTest {

    @Test
    void what_the_desk_changed_is_no_longer_the_files() {
        ChannelAccount seeded = account(Map.of("host", "a", AccountOrigin.SETTING, "0123456789ab"));

        ChannelAccount changed = account(AccountOrigin.changedAtDesk(seeded, Map.of("host", "b")));

        assertThat(AccountOrigin.of(seeded)).isEqualTo(AccountOrigin.FILE);
        assertThat(AccountOrigin.of(changed)).isEqualTo(AccountOrigin.CHANGED_AT_DESK);
        assertThat(AccountOrigin.of(account(AccountOrigin.changedAtDesk(changed, Map.of()))))
                .isEqualTo(AccountOrigin.CHANGED_AT_DESK);
    }

    @Test
    void what_the_desk_made_stays_the_desks_whoever_sends_the_mark_along() {
        ChannelAccount made = account(Map.of("host", "a"));

        Map<String, String> changed =
                AccountOrigin.changedAtDesk(made, Map.of("host", "b", AccountOrigin.SETTING, "forged"));

        assertThat(changed).containsOnlyKeys("host");
        assertThat(AccountOrigin.of(made)).isEqualTo(AccountOrigin.DESK);
    }

    @Test
    void a_removed_account_of_the_file_keeps_its_place_and_nothing_else() {
        ChannelAccount removed = AccountOrigin.removedAtDesk(account(Map.of("host", "a", AccountOrigin.SETTING, "x")));

        assertThat(AccountOrigin.of(removed)).isEqualTo(AccountOrigin.REMOVED_AT_DESK);
        assertThat(removed.enabled()).isFalse();
        assertThat(removed.settings()).doesNotContainKey("host");
        assertThat(removed.secrets()).isEmpty();
    }

    private static ChannelAccount account(Map<String, String> settings) {
        return new ChannelAccount(
                new AccountId("support"),
                Platform.IMAP,
                "",
                true,
                settings,
                Map.of("password", new EncryptedSecret("k", "c")));
    }
}
