package dev.ballast.ticket.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which product a message is about. The lines of the orders it names come first, then those of the sender's newest
 * order, then the catalogue; outside an order's lines only a clear winner is certain.
 */
final class ProductFinder {

    private static final double CERTAIN_SHARE = 0.62;
    private static final double CERTAIN_MARGIN = 0.18;
    private static final double LINE_SHARE = 0.2;
    private static final double LINE_MARGIN = 0.1;
    private static final double SUGGEST_SHARE = 0.3;
    private static final int SUGGESTIONS = 3;

    record Found(List<Product> certain, List<Product> suggestions) {}

    private record Scored(Product product, double share) {}

    Found find(String text, List<KnownOrder> meant, KnownKeys known) {
        List<Product> lines = lines(meant.isEmpty() ? known.ofSender() : meant);
        Catalogue catalogue = known.catalogue();
        Set<String> pieces = TitlePieces.of(text);
        List<Scored> ranked = rank(lines, pieces, new Catalogue(lines));
        if (!meant.isEmpty() && lines.size() == 1) {
            return new Found(lines, List.of());
        }
        if (clear(ranked, LINE_SHARE, LINE_MARGIN)) {
            return new Found(List.of(ranked.getFirst().product()), List.of());
        }
        if (!meant.isEmpty()) {
            return new Found(List.of(), lines.stream().limit(SUGGESTIONS).toList());
        }
        List<Scored> all = rank(candidates(text, pieces, catalogue), pieces, catalogue);
        if (clear(all, CERTAIN_SHARE, CERTAIN_MARGIN)) {
            return new Found(List.of(all.getFirst().product()), List.of());
        }
        return new Found(
                List.of(),
                all.stream()
                        .filter(scored -> scored.share() >= SUGGEST_SHARE)
                        .map(Scored::product)
                        .limit(SUGGESTIONS)
                        .toList());
    }

    private static boolean clear(List<Scored> ranked, double share, double margin) {
        return !ranked.isEmpty()
                && ranked.getFirst().share() >= share
                && (ranked.size() == 1
                        || ranked.getFirst().share() - ranked.get(1).share() >= margin);
    }

    private static List<Product> lines(List<KnownOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.products().stream())
                .distinct()
                .toList();
    }

    /** Those that share a telling piece with the text, or whose SKU stands in it. */
    private static List<Product> candidates(String text, Set<String> pieces, Catalogue catalogue) {
        Map<Integer, Double> weights = new HashMap<>();
        for (String piece : pieces) {
            Set<Integer> having = catalogue.with(piece);
            // A piece of every second title tells nothing and would make each message walk the whole catalogue.
            if (having.size() <= 50 || having.size() * 5 <= catalogue.products().size()) {
                double weight = catalogue.weight(piece);
                having.forEach(index -> weights.merge(index, weight, Double::sum));
            }
        }
        List<Product> found = new ArrayList<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(30)
                .forEach(entry -> found.add(catalogue.products().get(entry.getKey())));
        return found;
    }

    private static List<Scored> rank(List<Product> products, Set<String> pieces, Catalogue catalogue) {
        return products.stream()
                .map(product -> new Scored(product, share(product, pieces, catalogue)))
                .sorted(Comparator.comparingDouble((Scored scored) -> -scored.share())
                        .thenComparing(scored -> scored.product().title()))
                .toList();
    }

    /** The part of the title's weight that the text holds, 0 to 1. */
    private static double share(Product product, Set<String> pieces, Catalogue catalogue) {
        Set<String> title = new HashSet<>(TitlePieces.of(product.title().toLowerCase(Locale.ROOT)));
        double all = 0;
        double held = 0;
        for (String piece : title) {
            double weight = catalogue.weight(piece);
            all += weight;
            held += pieces.contains(piece) ? weight : 0;
        }
        return all == 0 ? 0 : held / all;
    }
}
