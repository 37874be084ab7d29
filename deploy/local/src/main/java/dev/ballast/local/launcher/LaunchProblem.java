package dev.ballast.local.launcher;

/** Why Ballast does not start, as one sentence for the person at the terminal. */
public final class LaunchProblem extends Exception {

    private static final long serialVersionUID = 1;

    public LaunchProblem(String sentence) {
        super(sentence);
    }

    public LaunchProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
