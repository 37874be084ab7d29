package dev.ballast.demo;

import java.net.URI;

/**
 * Where the doors are, with the default ports moved by an offset.
 *
 * @param secret the one secret of all demo accounts, see demo-accounts.yml of deploy/local
 */
record DemoSettings(int portOffset, String secret) {

    int smtpPort() {
        return 13025 + portOffset;
    }

    URI form() {
        return URI.create("http://127.0.0.1:" + (8081 + portOffset) + "/forms/shop-form/messages");
    }

    /** Where a platform keeps a picture that a customer sent. */
    String picture(Snapshot snapshot) {
        return "http://127.0.0.1:" + (13080 + portOffset) + "/media/" + snapshot.id();
    }

    URI webhook(String platform, String account) {
        return URI.create("http://127.0.0.1:" + (8082 + portOffset) + "/webhooks/" + platform + "/" + account);
    }
}
