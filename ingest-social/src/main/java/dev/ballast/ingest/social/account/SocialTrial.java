package dev.ballast.ingest.social.account;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.account.form.Wording;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.ingest.kit.desk.AccountTrial;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck.Standing;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks an account's platform how it stands with the credentials. */
public final class SocialTrial implements AccountTrial {
    private static final Wording CREDENTIALS = new Wording("Access to the platform", "平台访问权限");
    private static final Wording GOOD = new Wording("The platform accepts them.", "平台已接受。");
    private static final Wording PROBLEM = new Wording("The platform accepts them, but: {words}", "平台已接受，但：{words}");
    private static final Wording REFUSED = new Wording("The platform refuses them: {words}", "平台拒绝：{words}");
    private static final Wording AWAY = new Wording("The platform cannot be asked: {words}", "无法询问平台：{words}");
    private static final Wording NOTHING = new Wording(
            "There is nothing to ask with. Messages come in; replies and pictures need a token.",
            "没有可用于询问的令牌。消息可以接收，回复和图片需要令牌。");

    private final PlatformRegistry platforms;
    private final SecretCipher cipher;

    public SocialTrial(PlatformRegistry platforms, SecretCipher cipher) {
        this.platforms = platforms;
        this.cipher = cipher;
    }

    @Override
    public Trial of(ChannelAccount account) {
        Optional<SocialPlatform> platform = platforms.of(account.platform());
        try {
            Optional<Standing> standing = platform.isEmpty()
                    ? Optional.empty()
                    : platform.get().credentials().ask(new Connection(account, cipher));
            return new Trial(List.of(standing.map(SocialTrial::step).orElseGet(() -> step(true, NOTHING, ""))));
        } catch (IOException | IllegalArgumentException e) {
            return new Trial(List.of(step(false, AWAY, String.valueOf(e.getMessage()))));
        }
    }

    private static Trial.Step step(Standing standing) {
        return switch (standing) {
            case Standing.Refused(String reason) -> step(false, REFUSED, reason);
            case Standing.Good(var expiresAt, var waiting, var problem) ->
                problem == null ? step(true, GOOD, "") : step(false, PROBLEM, problem);
        };
    }

    private static Trial.Step step(boolean works, Wording words, String platformsWords) {
        return new Trial.Step(CREDENTIALS, works, words.filled(Map.of("words", platformsWords)));
    }
}
