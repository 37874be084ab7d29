package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.account.NeedsReconnect;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Serves one folder of one account for as long as this replica owns it: connects, catches up, waits for news, and after
 * any fault does so again. A virtual thread, because interrupting one closes the socket it waits on.
 */
final class FolderPoller implements Runnable {

    private static final Logger LOG = Logger.getLogger(FolderPoller.class);

    private final MailAccount account;
    private final String folderName;
    private final FolderReader reader;
    private final FolderStatus status;
    private final AccessTokens tokens;
    private final ScheduledExecutorService timer;
    private final PollerPulse pulse;
    private final Duration poll;
    private final Duration timeout;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    FolderPoller(
            MailAccount account,
            String folderName,
            FolderReader reader,
            FolderStatus status,
            PollerSurroundings surroundings) {
        this.account = account;
        this.folderName = folderName;
        this.reader = reader;
        this.status = status;
        this.tokens = surroundings.tokens();
        this.timer = surroundings.timer();
        this.poll = surroundings.poll();
        this.timeout = surroundings.timeout();
        this.pulse = surroundings.pulses().begin(account.id() + "/" + folderName);
        this.thread = Thread.ofVirtual()
                .name("mail-" + account.id() + "-" + folderName)
                .unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Returns after the thread ended, or after {@code most}. */
    void stop(Duration most) throws InterruptedException {
        stopping.countDown();
        thread.interrupt();
        thread.join(most);
        pulse.end();
    }

    @Override
    public void run() {
        while (stopping.getCount() > 0) {
            pulse.beat();
            try (OpenFolder folder = OpenFolder.open(account, folderName, tokens, timeout)) {
                serve(folder);
            } catch (NeedsReconnect e) {
                status.needsReconnect(String.valueOf(e.getMessage()));
                pause(backOff.longest());
            } catch (MessagingException | IOException | RuntimeException e) {
                retryAfter(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void serve(OpenFolder folder) throws MessagingException, IOException, InterruptedException, NeedsReconnect {
        while (stopping.getCount() > 0) {
            tokens.keepFresh(account.credentials());
            status.tokenExpiresAt(tokens.expiresAt(account.credentials()));
            int before = folder.messageCount();
            reader.catchUp(folder);
            pulse.beat();
            status.listening();
            backOff.reset();
            // What came while catching up was announced then, and IDLE would not repeat it.
            if (folder.messageCount() == before) {
                await(folder);
            }
        }
    }

    private void await(OpenFolder folder) throws MessagingException, InterruptedException {
        if (folder.canIdle()) {
            folder.idle(timer, poll.toSeconds());
        } else {
            stopping.await(poll.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void retryAfter(Exception failure) {
        if (stopping.getCount() == 0) {
            return;
        }
        Duration pause = backOff.next();
        String reason = Faults.inWords(failure);
        LOG.warnf("'%s', folder %s: %s; next try in %d ms", account.id(), folderName, reason, pause.toMillis());
        status.retrying(reason);
        pause(pause);
    }

    private void pause(Duration pause) {
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
