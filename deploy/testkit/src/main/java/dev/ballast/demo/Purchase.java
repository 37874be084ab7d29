package dev.ballast.demo;

import java.time.Instant;

/** One order of one product. */
record Purchase(int number, Person buyer, Product product, String tracking, Instant placedAt) {}
