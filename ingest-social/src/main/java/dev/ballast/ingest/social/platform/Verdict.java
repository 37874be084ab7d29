package dev.ballast.ingest.social.platform;

/** What a signature check found. Everything but {@link #GENUINE} is answered 401 and counted under its name. */
public enum Verdict {
    GENUINE,
    /** No signature, or two of them. */
    UNSIGNED,
    WRONG_SIGNATURE,
    /** Rightly signed, but so long ago (or ahead) that it may be a replay. */
    OUTSIDE_WINDOW,
    /** The account holds no secret to check against: nothing can be genuine. */
    NO_SECRET
}
