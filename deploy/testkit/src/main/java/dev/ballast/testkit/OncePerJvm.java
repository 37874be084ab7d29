package dev.ballast.testkit;

import java.util.function.Supplier;

/**
 * Values kept in system properties instead of static fields: Quarkus loads test classes, and this kit with them, in
 * several class loaders of one JVM, and each would start a broker of its own.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    static String value(String name, Supplier<String> start) {
        String property = "ballast.testkit." + name;
        // The one object that all class loaders share.
        synchronized (System.getProperties()) {
            String known = System.getProperty(property);
            if (known == null) {
                known = start.get();
                System.setProperty(property, known);
            }
            return known;
        }
    }
}
