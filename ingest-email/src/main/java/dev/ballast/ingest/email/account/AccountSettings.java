package dev.ballast.ingest.email.account;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.ingest.email.account.MailAccount.FirstStart;
import dev.ballast.ingest.email.account.MailAccount.From;
import dev.ballast.ingest.email.account.MailAccount.Secrets;
import dev.ballast.ingest.email.account.MailServer.Protocol;
import dev.ballast.ingest.email.account.MailServer.Tls;
import dev.ballast.ingest.email.mime.MailAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the settings of docs/connectors.md. */
final class AccountSettings {

    private static final String GOOGLE_TOKENS = "https://oauth2.googleapis.com/token";
    private static final String MICROSOFT_TOKENS = "https://login.microsoftonline.com/common/oauth2/v2.0/token";
    private static final String MICROSOFT_SCOPE =
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access";

    private final ChannelAccount account;
    private final Secrets secrets;

    AccountSettings(ChannelAccount account, Secrets secrets) {
        this.account = account;
        this.secrets = secrets;
    }

    MailAccount read() {
        String user = required("user");
        MailServer smtp = optional("smtp-host") == null ? null : server(Protocol.SMTP);
        return new MailAccount(
                account.id(),
                server(Protocol.IMAP),
                smtp,
                credentials(user),
                folders(),
                optional("authserv-id"),
                AfterAcknowledge.parse(account.setting("after-acknowledge", "keep")),
                firstStart(),
                from(user));
    }

    private MailServer server(Protocol protocol) {
        String prefix = protocol.jakartaName();
        Tls tls = tls(prefix + "-tls");
        String port = account.setting(prefix + "-port", String.valueOf(protocol.defaultPort(tls)));
        if (!port.matches("\\d{1,5}")) {
            throw wrong(prefix + "-port", port, "1 to 65535");
        }
        return new MailServer(protocol, required(prefix + "-host"), Integer.parseInt(port), tls);
    }

    private Tls tls(String name) {
        String value = account.setting(name, "tls").toUpperCase(Locale.ROOT);
        return Arrays.stream(Tls.values())
                .filter(tls -> tls.name().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(name, value, "none, starttls or tls"));
    }

    private Credentials credentials(String user) {
        if (!account.secrets().containsKey("oauth-refresh-token")) {
            return new Credentials.Password(user, secret("password"));
        }
        boolean microsoft = account.setting("oauth-provider", "").equalsIgnoreCase("microsoft");
        String endpoint = account.setting("oauth-token-url", microsoft ? MICROSOFT_TOKENS : GOOGLE_TOKENS);
        String secret = account.secrets().containsKey("oauth-client-secret") ? secret("oauth-client-secret") : null;
        String scope = optional("oauth-scope");
        return new Credentials.OAuth(
                user,
                URI.create(endpoint),
                required("oauth-client-id"),
                secret,
                secret("oauth-refresh-token"),
                scope != null ? scope : microsoft ? MICROSOFT_SCOPE : null);
    }

    private List<String> folders() {
        List<String> folders = Arrays.stream(account.setting("folders", "INBOX").split(","))
                .map(String::trim)
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
        return folders.isEmpty() ? List.of("INBOX") : folders;
    }

    private FirstStart firstStart() {
        String value = account.setting("first-start", "all").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "all" -> FirstStart.ALL;
            case "new" -> FirstStart.NEW;
            default -> throw wrong("first-start", value, "all or new");
        };
    }

    private From from(String user) {
        String address = account.setting("from-address", user);
        if (account.settings().containsKey("smtp-host") && !new MailAddress(address, null).isUsable()) {
            throw wrong("from-address", address, "the shop's mail address");
        }
        return new From(address, account.setting("from-name", account.displayName()));
    }

    private String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new IllegalArgumentException("the setting '" + name + "' is missing");
        }
        return value;
    }

    private @Nullable String optional(String name) {
        String value = account.setting(name, "").trim();
        return value.isEmpty() ? null : value;
    }

    private String secret(String name) {
        if (!account.secrets().containsKey(name)) {
            throw new IllegalArgumentException("the secret '" + name + "' is missing");
        }
        return secrets.decrypt(account, name);
    }

    private static IllegalArgumentException wrong(String name, String value, String expected) {
        return new IllegalArgumentException("%s: '%s' (expected: %s)".formatted(name, value, expected));
    }
}
