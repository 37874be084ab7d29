package dev.ballast.demo;

/** A door did not take a delivery, and will not take it when it comes again. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
