package dev.ballast.e2e;

/** The accounts file of the shop under test. */
final class Accounts {

    private Accounts() {}

    static String yaml(int smtpPort, int imapPort) {
        return """
                accounts:
                  - id: support
                    platform: imap
                    name: Support
                    settings:
                      imap-host: 127.0.0.1
                      imap-port: "%d"
                      imap-tls: none
                      smtp-host: 127.0.0.1
                      smtp-port: "%d"
                      smtp-tls: none
                      user: support@shop.example
                      from-address: support@shop.example
                    secrets:
                      password: mail-password
                  - id: shop-form
                    platform: webform
                    name: Contact form
                    settings:
                      rate-per-address: "0"
                      rate-per-form: "0"
                  - id: bot
                    platform: telegram
                    name: Telegram
                    settings:
                      mode: webhook
                    secrets:
                      secret-token: %s
                  - id: page
                    platform: messenger
                    name: Page
                    secrets:
                      app-secret: %s
                      verify-token: e2e-verify
                  - id: reviews
                    platform: judgeme
                    name: Reviews
                    secrets:
                      webhook-secret: %s
                """.formatted(imapPort, smtpPort, Doors.TELEGRAM_SECRET, Doors.APP_SECRET, Doors.JUDGEME_SECRET);
    }
}
