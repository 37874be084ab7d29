package dev.ballast.ticket.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds mentions by pattern, believes what the shop knows. */
public final class TextMentions implements MentionExtractor {

    private static final Pattern HASHED = Pattern.compile("#(\\d{3,20})");

    @Override
    public Lookups lookups(@Nullable String subject, String text) {
        return new Lookups(orders(subject, text), Set.of());
    }

    @Override
    public Mentions extract(@Nullable String subject, String text, KnownKeys known) {
        List<OrderNumber> found = orders(subject, text).stream()
                .map(key -> known.order(key)
                        .map(order -> new OrderNumber(order.number(), true, null))
                        .orElseGet(() -> new OrderNumber(key.value(), false, null)))
                .toList();
        return new Mentions(found, List.of(), List.of(), List.of(), List.of());
    }

    private static Set<OrderKey> orders(@Nullable String subject, String text) {
        Set<OrderKey> keys = new LinkedHashSet<>();
        Matcher matcher = HASHED.matcher(subject == null ? text : subject + "\n" + text);
        while (matcher.find()) {
            keys.add(OrderKey.of(matcher.group(1)));
        }
        return keys;
    }
}
