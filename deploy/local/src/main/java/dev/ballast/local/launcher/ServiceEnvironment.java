package dev.ballast.local.launcher;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables that every service gets; the same names configure them on a real cluster. */
record ServiceEnvironment(Layout layout, Ports ports, Secrets secrets) {

    Map<String, String> values() {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("BALLAST_INSTANCE", "local");
        env.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        env.put("DATABASE_USER", "postgres");
        env.put("DATABASE_PASSWORD", "postgres");
        env.put("BALLAST_BLOB_DIR", layout.blobs().toString());
        env.put("BALLAST_SECRET_KEY", secrets.secretKey());
        env.put("BALLAST_SESSION_KEY", secrets.sessionKey());
        env.put("BALLAST_ADMIN_PASSWORD", secrets.adminPassword());
        env.put("BALLAST_ANALYTICS_URL", Ports.url(ports.analytics()));
        env.put("BALLAST_MONITOR_URL", Ports.url(ports.monitor()));
        env.put("BALLAST_EMAIL_URL", Ports.url(ports.email()));
        env.put("BALLAST_FORM_URL", Ports.url(ports.webform()));
        env.put("BALLAST_SOCIAL_URL", Ports.url(ports.social()));
        env.put("BALLAST_DESK_URL", Ports.url(ports.ticketCore()));
        // glibc gives each thread's malloc an arena of its own; two are enough and save some 10 MB per JVM.
        env.put("MALLOC_ARENA_MAX", "2");
        if (!System.getenv().containsKey("BALLAST_ACCOUNTS_FILE") && Files.exists(layout.accounts())) {
            env.put("BALLAST_ACCOUNTS_FILE", layout.accounts().toString());
        }
        return env;
    }
}
