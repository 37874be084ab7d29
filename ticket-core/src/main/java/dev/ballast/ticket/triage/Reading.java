package dev.ballast.ticket.triage;

/**
 * A message as rules and models see it.
 *
 * @param telling its telling sentences as they were written
 * @param folded  the same, folded
 * @param found   in them, with the flags and the anger of the whole message
 */
record Reading(String telling, FoldedText folded, Lexicon.Findings found, LanguageGuess.Guess language) {}
