package dev.ballast.ticket.triage;

/**
 * A message as rules and models see it.
 *
 * @param folded its telling sentences
 * @param found  in them, with the flags and the anger of the whole message
 */
record Reading(FoldedText folded, Lexicon.Findings found, LanguageGuess.Guess language) {}
