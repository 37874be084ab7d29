package dev.ballast.testkit.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on this machine. The fault can be changed at any time. */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = new Fault.None();

    private FaultProxy(ServerSocket listener, InetSocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    /** Listens on a free loopback port and passes everything on to {@code port}. */
    public static FaultProxy to(int port) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        FaultProxy proxy = new FaultProxy(new ServerSocket(0, 50, loopback), new InetSocketAddress(loopback, port));
        Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
        return proxy;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on this happens, to open connections too. */
    public void fault(Fault next) {
        fault = next;
        if (next instanceof Fault.Refuse) {
            cutAll(Fault.Ending.RESET);
        }
    }

    /** Ends every open connection; new ones are taken as the fault says. */
    public void cutAll(Fault.Ending ending) {
        open.forEach(connection -> connection.end(ending));
    }

    public int openConnections() {
        return open.size();
    }

    Fault fault() {
        return fault;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // Closed while waiting, or the server is down: the client sees its connection end, as it would
                // directly.
                continue;
            }
        }
    }

    // Both sockets belong to the connection, which closes them when either side ends.
    @SuppressWarnings("resource")
    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        ProxiedConnection connection = new ProxiedConnection(client, server, this::fault, open::remove);
        if (fault instanceof Fault.Refuse) {
            connection.end(Fault.Ending.RESET);
            return;
        }
        try {
            server.connect(target, 5_000);
        } catch (IOException e) {
            connection.end(Fault.Ending.RESET);
            throw e;
        }
        open.add(connection);
        connection.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cutAll(Fault.Ending.CLOSE);
    }
}
