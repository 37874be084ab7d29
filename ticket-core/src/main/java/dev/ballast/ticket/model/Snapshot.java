package dev.ballast.ticket.model;

import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;

/** A ticket as other services may know it: countable, nothing personal. */
public final class Snapshot {

    private Snapshot() {}

    public static TicketChanged of(Ticket ticket, TicketChanged.Change change) {
        Kind kind = ticket.kind();
        About about = ticket.about();
        Tally tally = ticket.tally();
        Timeline times = ticket.times();
        Money payout = ticket.cost().payout();
        return new TicketChanged(
                ticket.id(),
                ticket.number(),
                ticket.version(),
                change,
                ticket.state().code(),
                kind.type().code(),
                kind.secondary().stream().map(ProblemType::code).toList(),
                kind.confidence(),
                kind.risk().stream().map(RiskFlag::code).sorted().toList(),
                tally.channels(),
                about.product(),
                about.orderNumber(),
                ticket.customer().person(),
                about.language(),
                about.country(),
                ticket.handling().tier(),
                payout == null ? null : payout.amount(),
                payout == null ? null : payout.currency(),
                ticket.state() instanceof TicketState.Resolved resolved
                        ? resolved.resolution().code()
                        : null,
                tally.messagesIn(),
                tally.messagesOut(),
                ticket.cost().effortSeconds(),
                ticket.state() instanceof TicketState.Merged merged ? merged.into() : null,
                times.openedAt(),
                times.lastMessageAt(),
                times.firstResponseAt(),
                ticket.resolvedAt(),
                times.changedAt());
    }
}
