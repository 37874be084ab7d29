package dev.ballast.ticket.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers in the service's place where a test needs what a real one seldom gives: ten thousand tickets, a failing
 * request, a cut stream, a hostile mail. The page itself is the real one.
 */
final class FakeApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page page;
    private List<Map<String, Object>> tickets = List.of();

    /** The newest handler of a path wins, as Playwright has it. */
    FakeApi(Page page) {
        this.page = page;
        json("**/api/session", Map.of("login", "admin", "name", "Mei"));
        json("**/api/taxonomy", List.of(Map.of("code", "size", "names", Map.of("en", "Size", "zh", "尺码"))));
        json("**/api/waves", List.of());
        json("**/api/tickets/facets*", Map.of("status", Map.of("open", 10_000)));
        page.route("**/api/tickets?*", this::list);
        streamOpens();
    }

    FakeApi tickets(int count) {
        tickets =
                Stream.iterate(1, n -> n + 1).limit(count).map(TicketJson::item).toList();
        return this;
    }

    /** One more at the top, told only by the next load. */
    FakeApi silentlyAdd(int number) {
        List<Map<String, Object>> more = new ArrayList<>(List.of(TicketJson.item(number)));
        more.addAll(tickets);
        tickets = more;
        return this;
    }

    FakeApi json(String path, Object answer) {
        return on(path, route -> fulfil(route, 200, "application/json", write(answer)));
    }

    FakeApi failing(String path, int status) {
        return on(path, route -> fulfil(route, status, "application/problem+json", "{}"));
    }

    FakeApi on(String path, Consumer<Route> handler) {
        page.route(path, handler);
        return this;
    }

    FakeApi works(String path) {
        page.unroute(path);
        page.route(path, this::list);
        return this;
    }

    /** An opened stream that says nothing. Playwright can only end it, so the browser is told to come back late. */
    FakeApi streamOpens() {
        return on("**/api/stream", route -> fulfil(route, 200, "text/event-stream", "retry: 600000\n\n"));
    }

    FakeApi streamBreaks() {
        return on("**/api/stream", route -> fulfil(route, 502, "text/plain", ""));
    }

    private void list(Route route) {
        Map<String, String> query = query(route.request().url());
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int to = Math.min(from + Integer.parseInt(query.getOrDefault("limit", "50")), tickets.size());
        Map<String, Object> answer = new HashMap<>(Map.of("items", tickets.subList(from, to)));
        answer.put("next", to < tickets.size() ? Integer.toString(to) : null);
        fulfil(route, 200, "application/json", write(answer));
    }

    private static Map<String, String> query(String url) {
        return Stream.of(URI.create(url).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void fulfil(Route route, int status, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(type)
                .setBody(body));
    }

    private static String write(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + answer, e);
        }
    }
}
