package dev.ballast.ingest.email.mime;

/**
 * Switches of Jakarta Mail that exist as system properties only and are read once per class, so they have to be set
 * before the first mail is read.
 */
public final class AngusLeniency {

    private AngusLeniency() {}

    /** Idempotent. */
    public static void enable() {
        // Otherwise looked up with ServiceLoader for every header block and part: naming it doubled the reading speed.
        setIfAbsent("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        setIfAbsent("mail.mime.base64.ignoreerrors", "true");
        setIfAbsent("mail.mime.uudecode.ignoreerrors", "true");
        setIfAbsent("mail.mime.uudecode.ignoremissingbeginend", "true");
        setIfAbsent("mail.mime.ignoreunknownencoding", "true");
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
