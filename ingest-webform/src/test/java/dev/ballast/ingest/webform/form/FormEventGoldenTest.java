package dev.ballast.ingest.webform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormEventGoldenTest {

    @Test
    void a_request_becomes_the_golden_event() throws IOException {
        FormPost post = EventCodec.MAPPER.treeToValue(golden("request.json"), FormPost.class);
        CheckedForm.Valid form = (CheckedForm.Valid) FormCheck.check(post);

        WireRecord record = new EventCodec()
                .encode(
                        EventType.INBOUND_MESSAGE,
                        FormEvent.of(
                                new AccountId("shop-form"),
                                form,
                                new SubmissionKey("7f3b2c9e-0001"),
                                List.of(new Attachment("lamp.jpg", "image/jpeg", 3, "a".repeat(64), null, null)),
                                null,
                                Instant.parse("2026-11-23T10:00:00Z")));

        assertThat(record.key()).isEqualTo("form/shop-form/anna.bell@customer.example");
        assertThat(EventCodec.MAPPER.readTree(record.value())).isEqualTo(golden("event.json"));
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = FormEventGoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return EventCodec.MAPPER.readTree(in);
        }
    }
}
