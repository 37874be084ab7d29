package dev.ballast.contract.account.form;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has to ask for to connect an account of a platform. One description serves the desk's page, the check of
 * what was filled in, and the connectors, so that a new platform needs no page of its own.
 *
 * @param service which connector serves it
 * @param channel how its messages count; null where it brings none
 * @param tried   the connector can say whether the login works before anything is saved
 * @param copies  what the shop has to enter elsewhere
 */
public record AccountForm(
        Platform platform,
        String service,
        @Nullable Channel channel,
        Wording name,
        Wording intro,
        boolean tried,
        List<FormField> fields,
        List<Copy> copies) {

    private static final String SUFFIX = ".";

    /**
     * Something to copy: a webhook's address, a piece of a page.
     *
     * @param template {@code {account}}, {@code {forms}}, {@code {webhooks}} and names of secrets in braces are filled in
     */
    public record Copy(
            Wording label, String template, @Nullable Wording help) {}

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public AccountForm {
        if (platform == null || service == null || name == null || intro == null || fields == null) {
            throw new IllegalArgumentException(
                    "form: expected platform, service, name, intro and fields, has " + platform);
        }
        fields = List.copyOf(fields);
        copies = copies == null ? List.of() : List.copyOf(copies);
    }

    /**
     * Everything that is missing or wrong, in the order of the fields.
     *
     * @param secrets names of those that are there
     */
    public List<FieldProblem> problems(Map<String, String> settings, Set<String> secrets) {
        List<FieldProblem> problems = new ArrayList<>();
        for (FormField field : fields) {
            String value = settings.getOrDefault(field.name(), "");
            boolean given = field.secret() ? secrets.contains(field.name()) : !value.isBlank();
            if (!given && isRequired(field, settings, secrets)) {
                problems.add(FieldProblem.required(field.name()));
            } else if (given && !field.secret()) {
                Optional.ofNullable(field.problemWith(value)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** What the form does not ask for: most often a misspelt name. */
    public List<FieldProblem> unknown(Set<String> settings, Set<String> secrets) {
        Stream<String> strangeSettings = settings.stream()
                .filter(name -> field(name).filter(field -> !field.secret()).isEmpty());
        Stream<String> strangeSecrets =
                secrets.stream().filter(name -> secretField(name).isEmpty());
        return Stream.concat(strangeSettings, strangeSecrets)
                .sorted()
                .map(FieldProblem::unknown)
                .toList();
    }

    /** What keeps the account from working, in words for the operator; empty when it can be served. */
    public Optional<String> obstacle(ChannelAccount account) {
        return problems(account.settings(), account.secrets().keySet()).stream()
                .findFirst()
                .map(problem -> problem.field() + ": " + problem.message().en());
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The field of a secret or of its former value, {@code app-secret.old}. */
    private Optional<FormField> secretField(String name) {
        int dot = name.indexOf(SUFFIX);
        return field(dot < 0 ? name : name.substring(0, dot))
                .filter(FormField::secret)
                .filter(field -> dot < 0 || field.rotates());
    }

    private static boolean isRequired(FormField field, Map<String, String> settings, Set<String> secrets) {
        if (field.with() != null) {
            return isGiven(field.with(), settings, secrets);
        }
        return field.required() && (field.unless() == null || !isGiven(field.unless(), settings, secrets));
    }

    private static boolean isGiven(String name, Map<String, String> settings, Set<String> secrets) {
        return secrets.contains(name) || !settings.getOrDefault(name, "").isBlank();
    }
}
