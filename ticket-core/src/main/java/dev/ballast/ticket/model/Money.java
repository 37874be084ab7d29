package dev.ballast.ticket.model;

import java.math.BigDecimal;

/** @param currency ISO 4217 */
public record Money(BigDecimal amount, String currency) {}
