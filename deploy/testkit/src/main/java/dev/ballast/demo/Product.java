package dev.ballast.demo;

import java.math.BigDecimal;

/** Something the demo shop sells. */
record Product(String sku, String title, BigDecimal price) {}
