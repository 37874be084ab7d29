package dev.ballast.ingest.email.account;

import java.time.Duration;
import java.util.Properties;

/** One end of a connection to a mail server. */
public record MailServer(Protocol protocol, String host, int port, Tls tls) {

    public enum Protocol {
        IMAP("imap", 143, 993),
        SMTP("smtp", 25, 465);

        private final String jakartaName;
        private final int plainPort;
        private final int tlsPort;

        Protocol(String jakartaName, int plainPort, int tlsPort) {
            this.jakartaName = jakartaName;
            this.plainPort = plainPort;
            this.tlsPort = tlsPort;
        }

        public String jakartaName() {
            return jakartaName;
        }

        int defaultPort(Tls tls) {
            return switch (tls) {
                case TLS -> tlsPort;
                case STARTTLS -> this == SMTP ? 587 : plainPort;
                case NONE -> plainPort;
            };
        }
    }

    public enum Tls {
        /** In the clear: for a server on this machine. */
        NONE,
        /** Upgraded before anything secret is said; a server that offers no TLS is refused. */
        STARTTLS,
        TLS
    }

    public MailServer {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("%s server: '%s:%d' (expected: host and port 1 to 65535)"
                    .formatted(protocol.jakartaName(), host, port));
        }
    }

    /**
     * Session properties. Every read and connect has a time limit: a connection that a firewall forgot would otherwise
     * look like a quiet mailbox for ever.
     *
     * @param timeout for an answer
     */
    public Properties properties(boolean oauth, Duration timeout) {
        Properties p = new Properties();
        String prefix = "mail." + protocol.jakartaName() + ".";
        p.setProperty("mail.store.protocol", "imap");
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty(prefix + "host", host);
        p.setProperty(prefix + "port", String.valueOf(port));
        p.setProperty(prefix + "connectiontimeout", "10000");
        p.setProperty(prefix + "timeout", String.valueOf(timeout.toMillis()));
        p.setProperty(prefix + "ssl.checkserveridentity", "true");
        p.setProperty(prefix + "ssl.enable", String.valueOf(tls == Tls.TLS));
        p.setProperty(prefix + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        p.setProperty(prefix + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
        if (oauth) {
            p.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return p;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
