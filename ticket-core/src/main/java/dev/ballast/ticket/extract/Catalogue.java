package dev.ballast.ticket.extract;

import java.util.List;

/** The shop's products. Built once per change of the catalogue, then shared. */
public final class Catalogue {

    public static final Catalogue EMPTY = new Catalogue(List.of());

    private final List<Product> products;

    public Catalogue(List<Product> products) {
        this.products = List.copyOf(products);
    }

    public List<Product> products() {
        return products;
    }
}
