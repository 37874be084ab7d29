package dev.ballast.ticket.handling;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.triage.ProblemType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partial change; what is absent stays, an empty text clears.
 *
 * @param version what the agent saw
 * @param status  open or waiting; a ticket is resolved by its own command, with a resolution
 */
record Changes(
        @NotNull Long version,

        @Nullable @Pattern(regexp = "open|waiting", message = "(expected: open or waiting)")
        String status,

        @Nullable String type,
        @Nullable @Size(max = 200) String product,
        @Nullable @Size(max = 60) String orderNumber,
        @Nullable @Size(max = 100) String assignee,
        @Nullable @Min(0) @Max(9) Integer priority) {

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (status != null) {
            commands.add(new Command(this::toStatus, status));
        }
        if (type != null) {
            ProblemType wanted = new ProblemType(type);
            commands.add(new Command((ticket, now) -> ticket.classified(wanted, now), type));
        }
        if (product != null) {
            commands.add(new Command(this::toProduct, product));
        }
        if (orderNumber != null) {
            commands.add(new Command(this::toOrder, orderNumber));
        }
        if (assignee != null) {
            commands.add(new Command(this::toAssignee, assignee));
        }
        if (priority != null) {
            int wanted = priority;
            commands.add(new Command(
                    (ticket, now) ->
                            ticket.handled("prioritized", ticket.handling().withPriority(wanted), now),
                    priority.toString()));
        }
        return commands;
    }

    private Outcome toStatus(Ticket ticket, Instant now) {
        return "open".equals(status) ? ticket.setOpen(now) : ticket.setWaiting(now);
    }

    private Outcome toProduct(Ticket ticket, Instant now) {
        return ticket.about(ticket.about().withProduct(orNull(product)), now);
    }

    private Outcome toOrder(Ticket ticket, Instant now) {
        String number = orNull(orderNumber);
        boolean comparable = number != null && number.chars().anyMatch(Character::isLetterOrDigit);
        return ticket.about(
                ticket.about().withOrder(number, comparable && number != null ? OrderKey.of(number) : null), now);
    }

    private Outcome toAssignee(Ticket ticket, Instant now) {
        return ticket.handled("assigned", ticket.handling().assignedTo(orNull(assignee)), now);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
