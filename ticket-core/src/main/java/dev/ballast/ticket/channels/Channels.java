package dev.ballast.ticket.channels;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.account.form.AccountForm;
import dev.ballast.contract.account.form.AccountForms;
import dev.ballast.contract.account.form.FieldProblem;
import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.security.Agent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Connects, changes and removes accounts. */
@ApplicationScoped
class Channels {

    private final ChannelTable table;
    private final AccountTopic topic;
    private final DraftCheck check;
    private final Optional<SecretBox> secrets;

    Channels(ChannelTable table, AccountTopic topic, DraftCheck check, TicketCoreConfig config) {
        this.table = table;
        this.topic = topic;
        this.check = check;
        this.secrets =
                config.secretKey().filter(key -> !key.isBlank()).map(key -> new SecretBox(new SecretCipher(key)));
    }

    Outcome connect(AccountDraft draft, Agent agent) throws InterruptedException {
        if (!table.ready()) {
            return Outcome.Later.ACCOUNTS_UNKNOWN;
        }
        return switch (check.beginning(draft, false)) {
            case DraftCheck.Beginning.Unfit(var problems) -> new Outcome.Invalid(problems);
            case DraftCheck.Beginning.Fit(var blank, var form) -> save(draft, blank, form, agent);
        };
    }

    Outcome change(AccountId id, AccountDraft draft, Agent agent) throws InterruptedException {
        Optional<ConnectedAccount> known = known(id);
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (draft.revision() != null && !draft.revision().equals(known.get().revision())) {
            return new Outcome.Overtaken();
        }
        ChannelAccount former = known.get().account();
        Optional<AccountForm> form = AccountForms.shipped().of(former.platform());
        return form.isEmpty() ? new Outcome.Unknown() : save(draft, former, form.get(), agent);
    }

    /** The account as the draft would make it, for a trial; nothing is saved. */
    Drafted drafted(AccountDraft draft) {
        Optional<ConnectedAccount> known = Optional.ofNullable(draft.id())
                .filter(AccountId::isValid)
                .flatMap(id -> known(new AccountId(id)))
                .filter(account -> draft.platform() == null
                        || account.account().platform().wireName().equals(draft.platform()));
        if (known.isPresent()) {
            ChannelAccount former = known.get().account();
            return AccountForms.shipped()
                    .of(former.platform())
                    .map(form -> drafted(draft, former, form))
                    .orElseGet(() -> new Drafted.Unfit(List.of()));
        }
        return switch (check.beginning(draft, true)) {
            case DraftCheck.Beginning.Unfit(var problems) -> new Drafted.Unfit(problems);
            case DraftCheck.Beginning.Fit(var blank, var form) -> drafted(draft, blank, form);
        };
    }

    sealed interface Drafted {
        record Fit(ChannelAccount account, AccountForm form) implements Drafted {}

        record Unfit(List<FieldProblem> problems) implements Drafted {}
    }

    private Drafted drafted(AccountDraft draft, ChannelAccount former, AccountForm form) {
        List<FieldProblem> problems = check.problems(draft, former, form);
        return problems.isEmpty() ? new Drafted.Fit(merged(draft, former, form), form) : new Drafted.Unfit(problems);
    }

    private Outcome save(AccountDraft draft, ChannelAccount former, AccountForm form, Agent agent)
            throws InterruptedException {
        if (secrets.isEmpty() && !draft.secrets().isEmpty()) {
            return Outcome.Later.NO_KEY;
        }
        return switch (drafted(draft, former, form)) {
            case Drafted.Unfit(var problems) -> new Outcome.Invalid(problems);
            case Drafted.Fit(var account, var _) -> {
                try {
                    table.awaitRevision(account.id(), topic.put(account, agent));
                    yield known(account.id()).<Outcome>map(Outcome.Done::new).orElse(Outcome.Later.BROKER_AWAY);
                } catch (ExecutionException | TimeoutException e) {
                    yield Outcome.Later.BROKER_AWAY;
                }
            }
        };
    }

    private ChannelAccount merged(AccountDraft draft, ChannelAccount former, AccountForm form) {
        String name = draft.displayName() == null
                ? former.displayName()
                : draft.displayName().strip();
        Map<String, EncryptedSecret> kept =
                secrets.map(box -> box.secretsOver(former, draft)).orElse(former.secrets());
        return new ChannelAccount(
                former.id(), former.platform(), name, draft.enabled(), draft.settingsOver(former, form), kept);
    }

    Outcome remove(AccountId id, Agent agent) throws InterruptedException {
        Optional<ConnectedAccount> known = known(id);
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        ChannelAccount former = known.get().account();
        try {
            if (AccountOrigin.of(former) == AccountOrigin.DESK) {
                topic.remove(id);
                table.awaitAbsence(id);
            } else {
                table.awaitRevision(id, topic.put(AccountOrigin.removedAtDesk(former), agent));
            }
            topic.forgetTraces(id);
            return new Outcome.Removed();
        } catch (ExecutionException | TimeoutException e) {
            return Outcome.Later.BROKER_AWAY;
        }
    }

    private Optional<ConnectedAccount> known(AccountId id) {
        return table.find(id).filter(known -> AccountOrigin.of(known.account()) != AccountOrigin.REMOVED_AT_DESK);
    }
}
