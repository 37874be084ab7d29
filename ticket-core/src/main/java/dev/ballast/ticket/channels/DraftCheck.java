package dev.ballast.ticket.channels;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.form.AccountForm;
import dev.ballast.contract.account.form.AccountForms;
import dev.ballast.contract.account.form.FieldKind;
import dev.ballast.contract.account.form.FieldProblem;
import dev.ballast.contract.account.form.FormField;
import dev.ballast.contract.account.form.Wording;
import dev.ballast.contract.inbound.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a draft: by its form, and by the other accounts there are. */
@ApplicationScoped
class DraftCheck {

    private static final int LONGEST_NAME = 100;
    private static final Wording ID = new Wording(
            "1 to 64 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter or digit.",
            "1 到 64 个字符，可用 a-z、0-9、点、连字符和下划线，并以字母或数字开头。");
    private static final Wording TAKEN = new Wording("Another channel has this name already.", "已有其他渠道使用此名称。");
    private static final Wording PLATFORM = new Wording("One of the kinds of channel there are.", "请选择已有的渠道类型。");
    private static final Wording NO_MAILBOX =
            new Wording("There is no mailbox of that name that can send.", "没有以此为名且可发件的邮箱。");

    private final ChannelTable table;

    DraftCheck(ChannelTable table) {
        this.table = table;
    }

    /** What a new account starts from: its name and platform, nothing else, or why not. */
    sealed interface Beginning {
        record Fit(ChannelAccount blank, AccountForm form) implements Beginning {}

        record Unfit(List<FieldProblem> problems) implements Beginning {}
    }

    /** @param trial the name may be missing or taken, because nothing is saved */
    Beginning beginning(AccountDraft draft, boolean trial) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<AccountForm> form = platform(draft).flatMap(AccountForms.shipped()::of);
        if (form.isEmpty()) {
            problems.add(FieldProblem.wrong("platform", PLATFORM));
        }
        String id = draft.id() == null || (trial && draft.id().isBlank()) ? "trial" : draft.id();
        if (!AccountId.isValid(id) || (draft.id() == null && !trial)) {
            problems.add(FieldProblem.wrong("id", ID));
        } else if (!trial && isTaken(new AccountId(id))) {
            problems.add(new FieldProblem("id", "taken", TAKEN));
        }
        return form.isPresent() && problems.isEmpty()
                ? new Beginning.Fit(blank(new AccountId(id), form.get().platform()), form.get())
                : new Beginning.Unfit(problems);
    }

    /** Takes over the mark of an account of the accounts file that was removed at the desk and is made again there. */
    private ChannelAccount blank(AccountId id, Platform platform) {
        Map<String, String> mark = table.find(id)
                .map(removed -> AccountOrigin.changedAtDesk(removed.account(), Map.of()))
                .orElse(Map.of());
        return new ChannelAccount(id, platform, id.value(), true, mark, Map.of());
    }

    List<FieldProblem> problems(AccountDraft draft, ChannelAccount former, AccountForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = draft.displayName();
        if (name != null && name.length() > LONGEST_NAME) {
            problems.add(FieldProblem.tooLong("displayName", LONGEST_NAME));
        }
        problems.addAll(draft.problems(former, form));
        form.fields().stream()
                .filter(field -> field.kind() == FieldKind.MAILBOX)
                .map(FormField::name)
                .filter(field -> draft.settings().containsKey(field))
                .filter(field ->
                        problems.stream().noneMatch(problem -> problem.field().equals(field)))
                .filter(field -> !canSend(draft.settings().getOrDefault(field, "")))
                .forEach(field -> problems.add(FieldProblem.wrong(field, NO_MAILBOX)));
        return problems;
    }

    private boolean canSend(String mailbox) {
        return table.accounts().stream()
                .map(ConnectedAccount::account)
                .anyMatch(account -> account.id().value().equals(mailbox)
                        && account.platform() == Platform.IMAP
                        && !account.setting("smtp-host", "").isEmpty());
    }

    private boolean isTaken(AccountId id) {
        return table.find(id)
                .filter(known -> AccountOrigin.of(known.account()) != AccountOrigin.REMOVED_AT_DESK)
                .isPresent();
    }

    private static Optional<Platform> platform(AccountDraft draft) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.wireName().equals(draft.platform()))
                .findFirst();
    }
}
