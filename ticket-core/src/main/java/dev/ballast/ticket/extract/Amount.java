package dev.ballast.ticket.extract;

import java.math.BigDecimal;

/** A sum of money in a text. @param currency ISO 4217 */
public record Amount(BigDecimal value, String currency) {}
