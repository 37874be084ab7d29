package dev.ballast.ticket.handling;

import dev.ballast.ticket.model.Corrections;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Story;
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
import java.util.function.UnaryOperator;
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
            commands.add(toType(new ProblemType(type)));
        }
        if (product != null) {
            commands.add(correcting("corrected", said -> said.product(product), product));
        }
        if (orderNumber != null) {
            commands.add(correcting("corrected", said -> said.order(orderNumber), orderNumber));
        }
        if (assignee != null) {
            commands.add(new Command(this::toAssignee, assignee));
        }
        if (priority != null) {
            int wanted = priority;
            commands.add(new Command(
                    (ticket, story, now) ->
                            ticket.handled("prioritized", ticket.handling().withPriority(wanted), now),
                    priority.toString()));
        }
        return commands;
    }

    static Command toType(ProblemType type) {
        return correcting("classified", said -> said.type(type), type.code());
    }

    private static Command correcting(String change, UnaryOperator<Corrections> word, String detail) {
        return new Command(
                (ticket, story, now) ->
                        ticket.corrected(change, word.apply(ticket.handling().corrections()), story, now),
                detail);
    }

    private Outcome toStatus(Ticket ticket, Story story, Instant now) {
        return "open".equals(status) ? ticket.setOpen(now) : ticket.setWaiting(now);
    }

    private Outcome toAssignee(Ticket ticket, Story story, Instant now) {
        String agent = assignee == null || assignee.isBlank() ? null : assignee.strip();
        return ticket.handled("assigned", ticket.handling().assignedTo(agent), now);
    }
}
