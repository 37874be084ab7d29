package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.Mentions;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.RiskFlag;
import dev.ballast.ticket.triage.StickyRisk;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer per message: {@code {id, type, secondary, confidence, blocked, order, tracking, product}}. */
final class MessageAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProblemClassifier classifier;
    private final MentionExtractor extractor;
    private final KnownKeys known;

    MessageAnswers(ProblemClassifier classifier, MentionExtractor extractor, KnownKeys known) {
        this.classifier = classifier;
        this.extractor = extractor;
        this.known = known;
    }

    /** Earlier turns in {@code thread[]} raise risk flags, as they do over a ticket's life. */
    ObjectNode answer(JsonNode message) {
        Classification told = classifier.classify(text(message));
        Set<RiskFlag> risk = told.risk();
        for (JsonNode turn : message.path("thread")) {
            risk = StickyRisk.raise(risk, classifier.classify(text(turn)));
        }
        String subject =
                message.path("subject").isTextual() ? message.path("subject").asText() : null;
        Mentions mentions = extractor.extract(subject, message.path("text").asText(""), known);
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", message.path("id").isMissingNode() ? JSON.nullNode() : message.path("id"));
        answer.put("type", told.type().code());
        ArrayNode secondary = answer.putArray("secondary");
        told.secondary().forEach(type -> secondary.add(type.code()));
        answer.put("confidence", Math.round(told.confidence() * 10_000) / 10_000.0);
        answer.put("blocked", !risk.isEmpty() || told.unsorted());
        ArrayNode flags = answer.putArray("risk");
        risk.stream().sorted().forEach(flag -> flags.add(flag.code()));
        answer.put("order", order(message, mentions));
        answer.put(
                "tracking",
                mentions.trackings().isEmpty()
                        ? null
                        : mentions.trackings().getFirst().number());
        answer.put("product", product(message, mentions));
        answer.put("language", told.language());
        return answer;
    }

    private static @Nullable String order(JsonNode message, Mentions mentions) {
        String ref = string(message, "orderRef");
        if (ref != null && !ref.isBlank()) {
            return ref;
        }
        return mentions.orders().isEmpty() ? null : mentions.orders().getFirst().number();
    }

    /** An order of one line leaves no doubt. */
    private @Nullable String product(JsonNode message, Mentions mentions) {
        if (!mentions.products().isEmpty()) {
            return mentions.products().getFirst().title();
        }
        return mentions.orders().stream()
                .flatMap(order -> known.order(order.key()).stream())
                .filter(order -> order.products().size() == 1)
                .map(order -> order.products().getFirst().title())
                .findFirst()
                .orElse(string(message, "productRef"));
    }

    private static MessageText text(JsonNode message) {
        if (message.isTextual()) {
            return MessageText.of(message.asText());
        }
        Integer rating = message.path("rating").isInt() ? message.path("rating").asInt() : null;
        return new MessageText(
                string(message, "subject"), message.path("text").asText(""), string(message, "lang"), rating);
    }

    private static @Nullable String string(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
