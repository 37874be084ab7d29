package dev.ballast.ticket.triage;

/** A text as hashed features: {@code index[i]} weighs {@code value[i]}; the values' squares add up to one. */
record SparseText(int[] index, float[] value) {}
