package dev.ballast.ticket.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A message as a ticket's page shows it. Read only. */
@Entity
@Immutable
@Table(name = "message")
public class MessageEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "ticket_id")
    public UUID ticketId;

    @Column
    public String direction;

    @Column
    public String channel;

    @Column
    public String platform;

    @Column
    public String account;

    @Column(name = "external_id")
    public String externalId;

    @Column
    public String conversation;

    @Column
    public String author;

    @Column(name = "sender_handle")
    public String senderHandle;

    @Column(name = "sender_name")
    public String senderName;

    @Column(name = "sender_verified")
    public boolean senderVerified;

    /** JSON of {@link dev.ballast.contract.inbound.Addresses}; null where the channel has none. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    public String addresses;

    @Column
    public String subject;

    @Column
    public String body;

    @Column(name = "full_text")
    public String fullText;

    @Column
    public String html;

    @Column
    public String language;

    @Column(name = "sent_at")
    public Instant sentAt;

    @Column(name = "received_at")
    public Instant receivedAt;

    /** JSON of a list of {@link dev.ballast.contract.inbound.Attachment}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    public String attachments;

    @Column
    public Integer rating;

    @Column
    public String automatic;

    @Column(name = "reused_id")
    public boolean reusedId;

    @Column
    public boolean repeats;

    @Column(name = "match_reasons", columnDefinition = "text[]")
    public List<String> matchReasons;

    @Column(name = "type_reasons", columnDefinition = "text[]")
    public List<String> typeReasons;

    @Column(name = "reading_notes", columnDefinition = "text[]")
    public List<String> readingNotes;

    @Column(name = "edited_at")
    public Instant editedAt;

    @Column(name = "deleted_at")
    public Instant deletedAt;

    @Column
    public String delivery;

    @Column(name = "delivery_reason")
    public String deliveryReason;
}
