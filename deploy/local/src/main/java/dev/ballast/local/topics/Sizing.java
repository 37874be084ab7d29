package dev.ballast.local.topics;

/** Which numbers of the topics file count: those of a real cluster, or those of the one broker that the launcher starts. */
public enum Sizing {
    CLUSTER,
    EMBEDDED
}
