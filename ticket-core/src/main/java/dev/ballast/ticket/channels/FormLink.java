package dev.ballast.ticket.channels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of a site form with what is known already.
 *
 * @param page where the form stands
 */
record FormLink(String page, Map<String, String> known) {

    static FormLink of(String page, Optional<String> order, Optional<String> product, Optional<String> ticket) {
        Map<String, String> known = new LinkedHashMap<>();
        order.ifPresent(value -> known.put("order", value));
        product.ifPresent(value -> known.put("product", value));
        ticket.ifPresent(value -> known.put("ticket", value));
        return new FormLink(page, known);
    }

    String address() {
        if (known.isEmpty()) {
            return page;
        }
        String query = known.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        int fragment = page.indexOf('#');
        String base = fragment < 0 ? page : page.substring(0, fragment);
        String rest = fragment < 0 ? "" : page.substring(fragment);
        return base + (base.contains("?") ? "&" : "?") + query + rest;
    }
}
