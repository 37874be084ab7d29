package dev.ballast.ticket.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ballast.ticket.model.Corrections;
import dev.ballast.ticket.model.Cost;
import dev.ballast.ticket.model.Handling;
import dev.ballast.ticket.model.Money;
import dev.ballast.ticket.triage.ProblemType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Column {@code agent_words}: what of {@link Handling} most tickets never have. An empty text is a word: "none". */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentWords(
        @Nullable String type,
        @Nullable String product,
        @Nullable String order,
        long effortSeconds,
        @Nullable BigDecimal payout,
        @Nullable String currency) {

    private static final AgentWords NONE = new AgentWords(null, null, null, 0, null, null);

    static @Nullable String write(Handling handling) {
        Corrections said = handling.corrections();
        Money paid = handling.cost().payout();
        AgentWords words = new AgentWords(
                said.type() == null ? null : said.type().code(),
                said.product(),
                said.orderNumber(),
                handling.cost().effortSeconds(),
                paid == null ? null : paid.amount(),
                paid == null ? null : paid.currency());
        return words.equals(NONE) ? null : Json.write(words);
    }

    static AgentWords read(@Nullable String column) {
        return column == null ? NONE : Json.read(column, AgentWords.class);
    }

    Handling handling(@Nullable String assignee, int priority, @Nullable String tier) {
        Money paid = payout == null || currency == null ? null : new Money(payout, currency);
        return new Handling(
                assignee,
                priority,
                tier,
                new Cost(effortSeconds, paid),
                new Corrections(type == null ? null : new ProblemType(type), product, order));
    }
}
