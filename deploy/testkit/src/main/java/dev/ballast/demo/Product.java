package dev.ballast.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Something the demo shop sells. */
record Product(String sku, String title, BigDecimal price) {

    static List<Product> all() throws IOException {
        return Lines.fields("products.txt").stream()
                .map(f -> new Product(f[0], f[1], new BigDecimal(f[2])))
                .toList();
    }
}
