package dev.ballast.testkit;

import java.util.function.Supplier;

/**
 * Values kept in system properties instead of static fields: Quarkus loads test classes, and this kit with them, in
 * several class loaders of one JVM, and each would start a broker of its own.
 */
final class OncePerJvm {

    // A literal is the same object in every class loader; the properties' own lock would hold up all who set one.
    private static final String LOCK = "dev.ballast.testkit.OncePerJvm";

    private OncePerJvm() {}

    static String value(String name, Supplier<String> start) {
        String property = "ballast.testkit." + name;
        synchronized (LOCK) {
            String known = System.getProperty(property);
            if (known == null) {
                known = start.get();
                System.setProperty(property, known);
            }
            return known;
        }
    }
}
