package dev.ballast.testkit.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Dovecot on a free loopback port; every user exists and has the password {@value #PASSWORD}. Needs root, because Dovecot
 * starts as root and serves mail as another user (it refuses uid 0).
 */
public final class DovecotServer implements AutoCloseable {

    public static final String PASSWORD = "mail-password";
    /** nobody and nogroup on Debian. */
    private static final int MAIL_UID = 65_534;

    private static final Path BINARY = Path.of("/usr/sbin/dovecot");
    private static final Duration START = Duration.ofSeconds(20);

    private final Path directory;
    private final int port;
    private final int tlsPort;
    private final Process process;
    private final AtomicInteger delivered = new AtomicInteger();

    private DovecotServer(Path directory, int port, int tlsPort, Process process) {
        this.directory = directory;
        this.port = port;
        this.tlsPort = tlsPort;
        this.process = process;
    }

    /** False where Dovecot is not installed or this is not root. */
    public static boolean isAvailable() {
        return Files.isExecutable(BINARY) && "root".equals(System.getProperty("user.name"));
    }

    /**
     * @param directory empty, and reachable by other users: JUnit's temporary directories are opened up by this
     * @throws IOException when it does not serve within 20 s; quotes its log
     */
    public static DovecotServer start(Path directory) throws IOException, InterruptedException {
        return start(directory, "ssl = no\nauth_mechanisms = plain");
    }

    /** Speaks TLS at {@link #tlsPort()} and STARTTLS, with a certificate that nobody signed. */
    public static DovecotServer selfSigned(Path directory) throws IOException, InterruptedException {
        openUp(directory);
        Path key = directory.resolve("key.pem");
        Path certificate = directory.resolve("certificate.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        return start(directory, """
                ssl = yes
                ssl_cert = <%s
                ssl_key = <%s
                auth_mechanisms = plain""".formatted(certificate, key));
    }

    /** Takes the access tokens that {@code tokens} says are good, with XOAUTH2, and no passwords. */
    public static DovecotServer withTokens(Path directory, OAuthServer tokens)
            throws IOException, InterruptedException {
        openUp(directory);
        Path settings = directory.resolve("oauth2.conf");
        Files.writeString(settings, """
                introspection_mode = get
                introspection_url = %s
                username_attribute = username
                active_attribute = active
                active_value = true
                """.formatted(tokens.introspection()));
        return start(directory, """
                ssl = no
                auth_mechanisms = xoauth2
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = %s
                }""".formatted(settings));
    }

    private static DovecotServer start(Path directory, String access) throws IOException, InterruptedException {
        int port = freePort();
        int tlsPort = access.startsWith("ssl = yes") ? freePort() : 0;
        openUp(directory);
        Files.writeString(directory.resolve("dovecot.conf"), configuration(directory, access, port, tlsPort));
        for (String owned : List.of("mail", "home", "state")) {
            handOver(Files.createDirectories(directory.resolve(owned)));
        }
        Process process = new ProcessBuilder(
                        BINARY.toString(),
                        "-F",
                        "-c",
                        directory.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.log").toFile())
                .start();
        DovecotServer server = new DovecotServer(directory, port, tlsPort, process);
        server.awaitPort();
        return server;
    }

    /** 0 for a server without TLS. */
    public int tlsPort() {
        return tlsPort;
    }

    public int port() {
        return port;
    }

    /** Puts a mail into the user's inbox, as a local delivery agent would. */
    public void deliver(String user, byte[] mail) throws IOException {
        deliver(user, mail, Instant.now());
    }

    /** @param receivedAt what the server then says as INTERNALDATE */
    public void deliver(String user, byte[] mail, Instant receivedAt) throws IOException {
        Path maildir = maildir(user);
        Path draft = Files.write(maildir.resolve("tmp").resolve(nextName()), mail);
        handOver(draft);
        Files.setLastModifiedTime(draft, FileTime.from(receivedAt));
        Files.move(draft, maildir.resolve("new").resolve(draft.getFileName()));
    }

    /** The same mail many times over, each a mail of its own to the server: a folder of years in a second. */
    public void deliverCopies(String user, byte[] mail, int copies) throws IOException {
        Path maildir = maildir(user);
        Path original = Files.write(maildir.resolve("tmp").resolve(nextName()), mail);
        handOver(original);
        for (int i = 0; i < copies; i++) {
            Files.createLink(maildir.resolve("new").resolve(nextName()), original);
        }
        Files.delete(original);
    }

    private Path maildir(String user) throws IOException {
        Path maildir = directory.resolve("mail").resolve(user);
        for (String folder : List.of("new", "cur", "tmp")) {
            if (!Files.isDirectory(maildir.resolve(folder))) {
                handOver(Files.createDirectories(maildir.resolve(folder)));
                handOver(maildir);
            }
        }
        return maildir;
    }

    private String nextName() {
        return "%d.M%08dP1.bench".formatted(1_700_000_000L, delivered.incrementAndGet());
    }

    /** Runs doveadm against this server: {@code mailbox update --uid-validity 7 INBOX}, {@code kick}, {@code expunge} … */
    public String doveadm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/doveadm", "-c", directory.resolve("dovecot.conf").toString()));
        command.addAll(Arrays.asList(arguments));
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitPort() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IOException(
                            "Dovecot does not serve:\n" + Files.readString(directory.resolve("out.log")), e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private static String configuration(Path directory, String access, int port, int tlsPort) {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = /dev/stderr
                protocols = imap
                listen = 127.0.0.1
                %5$s
                disable_plaintext_auth = no
                auth_failure_delay = 0
                default_internal_user = nobody
                default_login_user = nobody
                default_internal_group = nogroup
                mail_location = maildir:%1$s/mail/%%u
                mail_uid = %2$d
                mail_gid = %2$d
                first_valid_uid = 1
                first_valid_gid = 1
                passdb {
                  driver = static
                  mechanisms = plain
                  args = password=%3$s
                }
                userdb {
                  driver = static
                  args = uid=%2$d gid=%2$d home=%1$s/home/%%u allow_all_users=yes
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %4$d
                  }
                  inet_listener imaps {
                    port = %6$d
                    ssl = yes
                  }
                }
                service anvil {
                  chroot =
                }
                service stats {
                  chroot =
                }
                """.formatted(directory, MAIL_UID, PASSWORD, port, access, tlsPort);
    }

    /** The mail processes run as another user and must be able to walk down to their directories. */
    private static void openUp(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path parent = directory.getParent();
        if (parent != null
                && parent.getFileName() != null
                && parent.getFileName().toString().startsWith("junit")) {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void handOver(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", MAIL_UID);
        Files.setAttribute(path, "unix:gid", MAIL_UID);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
