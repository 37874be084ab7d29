package dev.ballast.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an agent sees: the REST API of ticket-core, with the counters and the lag behind it. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("tk\\d{5}x");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI base;
    private final String authorization;

    Desk(int port, String password) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** @param tokens one per customer message, in the order shown */
    record Ticket(String id, String firstChannel, List<String> tokens) {}

    /** Every ticket with its messages, over as many pages as there are. */
    List<Ticket> tickets() {
        List<Ticket> tickets = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    get("/api/tickets?limit=100&sort=oldest" + (next.isEmpty() ? "" : "&cursor=" + encode(next)));
            for (JsonNode item : page.path("items")) {
                tickets.add(ticket(item.path("id").asText()));
            }
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return tickets;
    }

    private Ticket ticket(String id) {
        JsonNode detail = get("/api/tickets/" + id);
        List<String> tokens = new ArrayList<>();
        for (JsonNode message : detail.path("messages")) {
            Matcher token = TOKEN.matcher(message.path("text").asText());
            if (token.find()) {
                tokens.add(token.group());
            }
        }
        return new Ticket(id, detail.path("channels").path(0).asText(), tokens);
    }

    /** True when a search for the token finds a ticket; false also while the desk does not answer. */
    boolean shows(String token) {
        JsonNode found = tryGet("/api/tickets?limit=1&q=" + encode(token));
        return found != null && !found.path("items").isEmpty();
    }

    /** Tickets counted, in all; -1 while the counters do not answer. */
    long counted() {
        JsonNode volume = tryGet("/api/analytics/volume?bucket=month&by=channel");
        return volume == null ? -1 : volume.path("total").asLong(-1);
    }

    JsonNode volumeByChannel() {
        return get("/api/analytics/volume?bucket=month&by=channel").path("rows");
    }

    JsonNode lag() {
        return get("/api/ops/lag");
    }

    void answer(String ticket, String text) {
        ask("POST", "/api/tickets/" + ticket + "/replies", Map.of("text", text));
    }

    /** A request that the desk has to take; gives what it answered. */
    JsonNode ask(String method, String path, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(Duration.ofSeconds(45))
                    .header("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(EventCodec.MAPPER.writeValueAsBytes(body)))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError("the desk does not take %s %s: %d %s"
                        .formatted(method, path, response.statusCode(), response.body()));
            }
            return EventCodec.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("the desk does not take " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What became of each answer of a ticket. */
    List<String> deliveries(String ticket) {
        List<String> deliveries = new ArrayList<>();
        get("/api/tickets/" + ticket).path("messages").forEach(message -> {
            if (message.hasNonNull("delivery")) {
                deliveries.add(message.path("delivery").asText());
            }
        });
        return deliveries;
    }

    @Nullable
    JsonNode tryGet(String path) {
        try {
            HttpResponse<String> response = http.send(request(path), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? EventCodec.MAPPER.readTree(response.body()) : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode get(String path) {
        JsonNode answer = tryGet(path);
        if (answer == null) {
            throw new AssertionError("the desk does not answer GET " + path);
        }
        return answer;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", authorization)
                .build();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
