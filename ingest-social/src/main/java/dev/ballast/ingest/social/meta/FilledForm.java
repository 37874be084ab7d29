package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;

/** What a customer entered in one of Messenger's forms: how satisfied they are and why, or where they live. */
final class FilledForm {
    private FilledForm() {}

    static void addTo(MessageDraft draft, Payload event) {
        for (Payload screen : event.items("messaging_feedback", "feedback_screens")) {
            Payload questions = screen.at("questions");
            for (String question : questions.fieldNames()) {
                draft.line(questions.text(question, "payload")).line(questions.text(question, "follow_up", "payload"));
            }
        }
        for (Payload screen : event.items("messaging_customer_information", "screens")) {
            screen.items("responses").stream()
                    .filter(response -> response.has("value"))
                    .forEach(response -> draft.line(response.text("key") + ": " + response.text("value")));
        }
    }
}
