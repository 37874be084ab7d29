package dev.ballast.ticket.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The shop's products, indexed by three-letter pieces of their titles. Built once per change, then shared. */
public final class Catalogue {

    public static final Catalogue EMPTY = new Catalogue(List.of());

    private final List<Product> products;
    private final Map<String, Set<Integer>> byPiece = new HashMap<>();
    private final Map<String, String> nameByTitle = new HashMap<>();

    public Catalogue(List<Product> products) {
        this.products = List.copyOf(products);
        for (int i = 0; i < products.size(); i++) {
            for (String piece : TitlePieces.of(products.get(i).title())) {
                byPiece.computeIfAbsent(piece, any -> new java.util.HashSet<>()).add(i);
            }
            nameByTitle.putIfAbsent(
                    key(products.get(i).title()), products.get(i).name());
        }
    }

    public List<Product> products() {
        return products;
    }

    /** What counts under one name, though a platform that knows no stock numbers says the title. */
    public String nameOf(String reference) {
        return nameByTitle.getOrDefault(key(reference), reference);
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /** How telling a piece is: rare ones say more. */
    double weight(String piece) {
        return Math.log((1.0 + products.size())
                        / (1 + byPiece.getOrDefault(piece, Set.of()).size()))
                + 0.3;
    }

    /** Indexes of the products that have this piece in their title. */
    Set<Integer> with(String piece) {
        return byPiece.getOrDefault(piece, Set.of());
    }
}
