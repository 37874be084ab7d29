package dev.ballast.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.concurrent.CountDownLatch;

/**
 * The demo shop's mail server, in memory. After a restart the mailbox is empty and has a new UIDVALIDITY, as happens to
 * real ones when they are moved.
 *
 * <p>Arguments: SMTP port, IMAP port. The mailbox's password comes in {@code BALLAST_DEMO_SECRET}.
 */
public final class DemoMailServer {

    /** The shop's address, and the login of its mailbox. */
    static final String SHOP_ADDRESS = "support@harborlane.example";

    private DemoMailServer() {}

    public static void main(String[] args) throws InterruptedException {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Integer.parseInt(args[1]), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.setUser(SHOP_ADDRESS, System.getenv().getOrDefault("BALLAST_DEMO_SECRET", "demo"));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-mail"));
        new CountDownLatch(1).await();
    }
}
