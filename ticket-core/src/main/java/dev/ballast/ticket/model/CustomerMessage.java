package dev.ballast.ticket.model;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.ticket.triage.Classification;
import java.time.Instant;

/**
 * A customer's message as far as a ticket cares.
 *
 * @param about what this message alone says
 * @param at    when it was sent; never later than its arrival
 */
public record CustomerMessage(Channel channel, Instant at, Classification kind, About about) {}
