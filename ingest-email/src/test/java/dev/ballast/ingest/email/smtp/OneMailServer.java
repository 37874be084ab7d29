package dev.ballast.ingest.email.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** An SMTP server that answers as told, and hangs up where told. */
final class OneMailServer implements AutoCloseable {

    /** What it says to RCPT and to the final dot; "" hangs up instead. */
    record Answers(String toRecipient, String toDot) {}

    private final ServerSocket socket;
    private final Answers answers;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicReference<IOException> fault = new AtomicReference<>();

    OneMailServer(Answers answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                String answer = data && !line.equals(".") ? null : answer(line);
                data = line.equals("DATA") || (data && !line.equals("."));
                if (answer != null && answer.isEmpty()) {
                    return;
                }
                if (answer != null) {
                    say(client, answer);
                }
            }
        } catch (IOException e) {
            fault.set(e);
        }
    }

    private String answer(String line) {
        if (line.equals("DATA")) {
            return "354 go on";
        }
        if (line.equals(".")) {
            return answers.toDot();
        }
        return line.startsWith("RCPT") ? answers.toRecipient() : "250 ok";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
