package dev.ballast.ticket.triage;

/**
 * A text as hashed features: {@code index[i]}, ascending, weighs {@code value[i]}.
 *
 * @param familiar the share of its letters that training sentences had too, 0 to 1: strange texts deserve little
 *                 confidence
 */
record SparseText(int[] index, float[] value, float familiar) {}
