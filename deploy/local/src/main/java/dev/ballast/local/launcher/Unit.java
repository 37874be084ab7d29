package dev.ballast.local.launcher;

import java.io.IOException;
import java.util.List;

/** Something that the launcher keeps running as a process of its own. */
public interface Unit {

    /** Short and stable: names the log, the pid file and the lines on the terminal. */
    String name();

    /** The loopback ports that it will listen on, each with what it is for. */
    List<PortUse> ports();

    /** Starts the process; it may take long to serve. */
    ProcessHandle start() throws IOException, InterruptedException;

    /** True once that process serves. */
    boolean isReady(ProcessHandle process);

    /** Ends the process in an orderly way, or by force when that takes too long; returns when it is gone. */
    void stop(ProcessHandle process) throws IOException, InterruptedException;

    /** A port and, for the message when it is taken, what it is for. */
    record PortUse(int port, String use) {}
}
