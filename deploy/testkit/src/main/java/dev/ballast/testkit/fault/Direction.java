package dev.ballast.testkit.fault;

/** Which bytes a fault counts. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
