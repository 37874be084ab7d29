package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.form.Wording;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.Credentials;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.account.MailServer;
import dev.ballast.ingest.email.account.NeedsReconnect;
import dev.ballast.ingest.email.account.TlsProblem;
import dev.ballast.ingest.kit.desk.AccountTrial;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Logs in at both servers of a mailbox and opens its folders. */
public final class MailboxTrial implements AccountTrial {

    private static final Wording SETTINGS = new Wording("Settings", "设置");
    private static final Wording IMAP = new Wording("Incoming mail (IMAP), folder {folder}", "收件（IMAP），文件夹 {folder}");
    private static final Wording SMTP = new Wording("Outgoing mail (SMTP)", "发件（SMTP）");
    private static final Wording FOUND = new Wording("Logged in; {n} mails are there.", "登录成功，有 {n} 封邮件。");
    private static final Wording LOGGED_IN = new Wording("Logged in.", "登录成功。");
    private static final Wording REFUSED = new Wording("These settings let nobody in: {words}", "用这些设置无法登录：{words}");
    private static final Wording FAILED = new Wording("It does not work: {words}", "无法连接：{words}");

    /** The person waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailAccount.Secrets secrets;
    private final AccessTokens tokens;

    public MailboxTrial(MailAccount.Secrets secrets, AccessTokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @Override
    public Trial of(ChannelAccount account) {
        MailAccount mailbox;
        try {
            mailbox = MailAccount.of(account, secrets);
        } catch (IllegalArgumentException e) {
            return new Trial(List.of(failed(SETTINGS, FAILED, String.valueOf(e.getMessage()))));
        }
        List<Trial.Step> steps = new ArrayList<>();
        mailbox.folders().forEach(folder -> steps.add(incoming(mailbox, folder)));
        if (mailbox.smtp() != null) {
            steps.add(outgoing(mailbox, mailbox.smtp()));
        }
        return new Trial(steps);
    }

    private Trial.Step incoming(MailAccount mailbox, String name) {
        Wording what = IMAP.filled(Map.of("folder", name));
        try (OpenFolder folder = OpenFolder.open(mailbox, name, tokens, PATIENCE)) {
            String mails = String.valueOf(folder.messageCount());
            return new Trial.Step(what, true, FOUND.filled(Map.of("n", mails)));
        } catch (NeedsReconnect e) {
            return failed(what, REFUSED, String.valueOf(e.getMessage()));
        } catch (MessagingException | IOException e) {
            return failed(what, FAILED, Faults.inWords(e));
        }
    }

    private Trial.Step outgoing(MailAccount mailbox, MailServer server) {
        Credentials credentials = mailbox.credentials();
        Session session = Session.getInstance(server.properties(credentials instanceof Credentials.OAuth, PATIENCE));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), credentials.user(), tokens.passwordFor(credentials));
            return new Trial.Step(SMTP, true, LOGGED_IN);
        } catch (AuthenticationFailedException e) {
            tokens.discard(credentials);
            return failed(SMTP, REFUSED, String.valueOf(e.getMessage()));
        } catch (NeedsReconnect e) {
            return failed(SMTP, REFUSED, String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return failed(SMTP, FAILED, TlsProblem.of(server, e).orElseGet(() -> Faults.inWords(e)));
        } catch (IOException e) {
            return failed(SMTP, FAILED, Faults.inWords(e));
        }
    }

    private static Trial.Step failed(Wording what, Wording how, String words) {
        return new Trial.Step(what, false, how.filled(Map.of("words", words)));
    }
}
