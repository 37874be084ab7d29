package dev.ballast.ticket.model;

import dev.ballast.contract.inbound.Channel;
import java.time.Instant;

/** An answer of the shop. @param at when it was written */
public record Answer(Channel channel, Instant at) {}
