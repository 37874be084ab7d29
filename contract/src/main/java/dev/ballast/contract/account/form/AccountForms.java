package dev.ballast.contract.account.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ballast.contract.inbound.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of all platforms that can be connected: a file {@code accounts/<platform>.json} each. */
public final class AccountForms {

    /** A misspelt key in a form's file fails the build's tests instead of being passed over. */
    private static final ObjectMapper STRICT = JsonMapper.builder().build();

    private static final AccountForms SHIPPED = load();

    private final Map<Platform, AccountForm> forms;

    private AccountForms(Map<Platform, AccountForm> forms) {
        this.forms = forms;
    }

    public static AccountForms shipped() {
        return SHIPPED;
    }

    /** Empty for what is no outside platform. */
    public Optional<AccountForm> of(Platform platform) {
        return Optional.ofNullable(forms.get(platform));
    }

    /** In the order of {@link Platform}. */
    public List<AccountForm> all() {
        return List.copyOf(forms.values());
    }

    private static AccountForms load() {
        Map<Platform, AccountForm> forms = new EnumMap<>(Platform.class);
        Arrays.stream(Platform.values())
                .forEach(platform -> read(platform).ifPresent(form -> forms.put(platform, form)));
        return new AccountForms(forms);
    }

    private static Optional<AccountForm> read(Platform platform) {
        String file = "/accounts/" + platform.wireName() + ".json";
        try (InputStream in = AccountForms.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(STRICT.readValue(in, AccountForm.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no account form", e);
        }
    }
}
