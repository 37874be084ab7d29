package dev.ballast.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Finds a taken port before anything is started, when one sentence can still say so. */
public final class PortCheck {

    private PortCheck() {}

    public static void check(List<Unit> units) throws LaunchProblem {
        for (Unit unit : units) {
            for (Unit.PortUse wanted : unit.ports()) {
                if (!isFree(wanted.port())) {
                    throw new LaunchProblem(
                            "Port %d is taken by another program and Ballast wants it for %s; stop that program or start with --port-offset N to move all ports."
                                    .formatted(wanted.port(), wanted.use()));
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket ignored = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
