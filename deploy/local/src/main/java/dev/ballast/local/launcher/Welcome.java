package dev.ballast.local.launcher;

/** The last lines of a start: where to click and how to log in. */
record Welcome(Console console, Layout layout, Ports ports) {

    void print(Secrets secrets, boolean demo) {
        console.progress("everything is ready");
        console.say("");
        console.say("  Desk          " + Ports.url(ports.ticketCore()));
        console.say("  Login         admin / " + password(secrets));
        console.say("  REST API      " + Ports.url(ports.ticketCore()) + "/q/openapi");
        console.say("  Site form     " + Ports.url(ports.webform()) + "/forms/{account}/messages");
        console.say("  Webhooks      " + Ports.url(ports.social()) + "/webhooks/{platform}/{account}");
        console.say("  Kafka         127.0.0.1:" + ports.kafka());
        console.say("  PostgreSQL    127.0.0.1:" + ports.postgres() + " (databases ballast, ballast_analytics)");
        if (demo) {
            console.say("  Demo mail     SMTP 127.0.0.1:%d, IMAP 127.0.0.1:%d"
                    .formatted(ports.demoSmtp(), ports.demoImap()));
            console.say("  Demo replies  " + Ports.url(ports.demoPlatforms() + 5)
                    + "/replies shows what reached the customers");
        }
        console.say("  Data, logs    " + layout.data());
        console.say("");
        console.say("  Ctrl-C or ./ballast down stops everything; the data stays.");
        console.say("");
    }

    private String password(Secrets secrets) {
        return secrets.fresh()
                ? secrets.adminPassword() + "   (kept in " + layout.secrets() + ")"
                : "as printed at the first start (kept in " + layout.secrets() + "), or BALLAST_ADMIN_PASSWORD";
    }
}
