package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Author;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.CustomerMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes messages, a batch at a time. */
public final class MessageRows {

    private MessageRows() {}

    /**
     * @param deleted the customer took it back: the text goes, the entry stays
     * @param words   by which it is found now
     * @param said    now; null where no customer wrote
     */
    public record Revision(
            UUID id,
            String body,
            @Nullable String fullText,
            @Nullable String html,
            Instant at,
            boolean deleted,
            Collection<String> words,
            @Nullable CustomerMessage said) {

        public Revision saying(CustomerMessage now) {
            return new Revision(id, body, fullText, html, at, deleted, words, now);
        }
    }

    public static void insert(Connection connection, Collection<MessageRow> rows, Instant now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into message (id, ticket_id, customer_id, direction, channel, platform, account, external_id,
                    content_hash, conversation, in_reply_to, author, sender_handle, sender_name, sender_verified,
                    subject, body, full_text, html, language, sent_at, received_at, stored_at, attachments, rating,
                    automatic, bounce, reused_id, repeats, match_reasons, type_reasons, reading_notes, edited_at,
                    deleted_at, raw_sha256, said, words, decided, addresses)
                select id, ticket_id, customer_id, direction, channel, platform, account, external_id,
                    content_hash, conversation, %s, author, sender_handle, sender_name, sender_verified,
                    subject, body, full_text, html, language, sent_at, received_at, stored_at, attachments::jsonb,
                    rating, automatic, bounce::jsonb, reused_id, repeats, %s, %s, %s, edited_at, deleted_at, raw_sha256,
                    said::json, array_to_tsvector(%s), decided::json, addresses::jsonb
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                              ?, ?, ?, ?, ?, ?)
                    as r(id, ticket_id, customer_id, direction, channel, platform, account, external_id,
                    content_hash, conversation, in_reply_to, author, sender_handle, sender_name, sender_verified,
                    subject, body, full_text, html, language, sent_at, received_at, stored_at, attachments, rating,
                    automatic, bounce, reused_id, repeats, match_reasons, type_reasons, reading_notes, edited_at,
                    deleted_at, raw_sha256, said, words, decided, addresses)
                """.formatted(
                        TextList.split("in_reply_to"),
                        TextList.split("match_reasons"),
                        TextList.split("type_reasons"),
                        TextList.split("reading_notes"),
                        TextList.split("words")))) {
            bindOrigin(insert, rows);
            bindContent(insert, rows, now);
            bindFindings(insert, rows);
            insert.execute();
        }
    }

    private static void bindOrigin(BulkStatement insert, Collection<MessageRow> rows) throws SQLException {
        insert.uuids(rows, MessageRow::id)
                .uuids(rows, r -> r.ticket() == null ? null : r.ticket().value())
                .uuids(rows, MessageRow::customer)
                .texts(rows, r -> r.message().author() == Author.SHOP ? "out" : "in")
                .texts(rows, r -> r.message().channel().wireName())
                .texts(rows, r -> r.message().platform().wireName())
                .texts(rows, r -> r.message().account().value())
                .texts(rows, r -> r.message().externalId())
                .bytes(rows, r -> r.content().bytes())
                .texts(rows, r -> r.message().conversation().value())
                .texts(rows, r -> TextList.join(r.message().inReplyTo()))
                .texts(rows, r -> r.message().author().wireName())
                .texts(rows, r -> r.message().sender().handle())
                .texts(rows, r -> r.message().sender().name())
                .flags(rows, r -> r.message().sender().verified());
    }

    private static void bindContent(BulkStatement insert, Collection<MessageRow> rows, Instant now)
            throws SQLException {
        insert.texts(rows, r -> r.message().subject())
                .texts(rows, r -> r.message().text())
                .texts(rows, r -> r.message().fullText())
                .texts(rows, r -> r.message().html())
                .texts(rows, r -> r.message().language())
                .times(rows, MessageRow::at)
                .times(rows, r -> r.message().receivedAt())
                .times(rows, _ -> now)
                .texts(
                        rows,
                        r -> r.message().attachments().isEmpty()
                                ? null
                                : Json.write(r.message().attachments()))
                .ints(rows, r -> r.message().rating());
    }

    private static void bindFindings(BulkStatement insert, Collection<MessageRow> rows) throws SQLException {
        insert.texts(
                        rows,
                        r -> r.message().automatic() == null
                                ? null
                                : r.message().automatic().wireName())
                .texts(
                        rows,
                        r -> r.message().bounce() == null
                                ? null
                                : Json.write(r.message().bounce()))
                .flags(rows, MessageRow::reusedId)
                .flags(rows, MessageRow::repeats)
                .texts(rows, r -> TextList.join(r.matchReasons()))
                .texts(rows, r -> TextList.join(r.typeReasons()))
                .texts(rows, r -> TextList.join(r.message().readingNotes()))
                .times(rows, MessageRow::editedAt)
                .times(rows, MessageRow::deletedAt)
                .texts(rows, r -> r.message().rawSha256())
                .texts(rows, r -> r.said() == null ? null : Said.write(r.said()))
                .texts(rows, r -> TextList.join(SearchWords.of(r.message())))
                .texts(rows, r -> Decided.write(r.decision()))
                .texts(
                        rows,
                        r -> r.message().addresses() == null
                                ? null
                                : Json.write(r.message().addresses()));
    }

    /** An older edit that comes late changes nothing. */
    public static void revise(Connection connection, Collection<Revision> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        try (BulkStatement update = new BulkStatement(connection, """
                update message m
                   set body = r.body, full_text = r.full_text, html = r.html,
                       edited_at = case when r.deleted then m.edited_at else r.at end,
                       deleted_at = case when r.deleted then r.at end, said = coalesce(r.said::json, m.said),
                       words = array_to_tsvector(%s)
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r(id, body, full_text, html, at, deleted, said, words)
                 where m.id = r.id and m.deleted_at is null and (m.edited_at is null or m.edited_at <= r.at)
                """.formatted(TextList.split("r.words")))) {
            update.uuids(revisions, Revision::id)
                    .texts(revisions, Revision::body)
                    .texts(revisions, Revision::fullText)
                    .texts(revisions, Revision::html)
                    .times(revisions, Revision::at)
                    .flags(revisions, Revision::deleted)
                    .texts(revisions, r -> r.said() == null ? null : Said.write(r.said()))
                    .texts(revisions, r -> TextList.join(r.words()))
                    .execute();
        }
    }

    /** They were understood anew. */
    public static void understoodAnew(Connection connection, Collection<CustomerMessage> messages) throws SQLException {
        try (BulkStatement update = new BulkStatement(
                connection,
                "update message m set said = r.said::json from unnest(?, ?) as r(id, said) where m.id = r.id")) {
            update.uuids(messages, CustomerMessage::id)
                    .texts(messages, Said::write)
                    .execute();
        }
    }

    /** Says anew why messages are on their tickets. */
    public static void explain(Connection connection, Map<UUID, MatchDecision> decisions) throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        try (BulkStatement update = new BulkStatement(connection, """
                update message m set match_reasons = %s, decided = r.decided::json
                  from unnest(?, ?, ?) as r(id, reasons, decided) where m.id = r.id
                """.formatted(TextList.split("r.reasons")))) {
            update.uuids(decisions.entrySet(), Map.Entry::getKey)
                    .texts(
                            decisions.entrySet(),
                            each -> TextList.join(each.getValue().reasons()))
                    .texts(decisions.entrySet(), each -> Decided.write(each.getValue()))
                    .execute();
        }
    }
}
