package dev.ballast.ticket.store;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.About;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Money;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Column {@code said} of a message: what was understood when it came. It is kept rather than understood anew, because the
 * classifier learns and the shop's orders change, and a ticket must not change by itself when a message is moved.
 */
record Said(
        String type,
        List<String> secondary,
        double confidence,
        List<RiskFlag> risk,
        boolean angry,
        @Nullable String language,
        @Nullable String product,
        @Nullable String order,
        List<String> orders,
        List<String> trackings,
        @Nullable String country,
        @Nullable BigDecimal worth,
        @Nullable String currency) {

    /** An empty list is left out of the column. */
    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    Said {
        secondary = secondary == null ? List.of() : secondary;
        risk = risk == null ? List.of() : risk;
        orders = orders == null ? List.of() : orders;
        trackings = trackings == null ? List.of() : trackings;
    }

    static String write(CustomerMessage message) {
        Classification kind = message.kind();
        About about = message.about();
        return Json.write(new Said(
                kind.type().code(),
                kind.secondary().stream().map(ProblemType::code).toList(),
                kind.confidence(),
                kind.risk().stream().sorted().toList(),
                kind.angry(),
                about.language(),
                about.product(),
                about.orderNumber(),
                about.orders().stream().map(OrderKey::value).sorted().toList(),
                about.trackings().stream().sorted().toList(),
                about.country(),
                about.worth() == null ? null : about.worth().amount(),
                about.worth() == null ? null : about.worth().currency()));
    }

    static Said read(String column) {
        return Json.read(column, Said.class);
    }

    Classification kind() {
        return new Classification(
                new ProblemType(type),
                secondary.stream().map(ProblemType::new).toList(),
                confidence,
                List.of(),
                risk.stream().collect(Collectors.toUnmodifiableSet()),
                language,
                angry);
    }

    About about(@Nullable String subject, String text) {
        return new About(
                About.subject(subject, text),
                About.snippet(text),
                product,
                order,
                orders.stream().map(OrderKey::new).collect(Collectors.toUnmodifiableSet()),
                trackings.stream().collect(Collectors.toUnmodifiableSet()),
                language,
                country,
                worth == null || currency == null ? null : new Money(worth, currency));
    }
}
