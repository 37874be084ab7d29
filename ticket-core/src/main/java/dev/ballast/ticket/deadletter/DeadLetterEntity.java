package dev.ballast.ticket.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A buried record, for the person who decides about it. */
@Entity
@Table(name = "dead_letter")
public class DeadLetterEntity extends PanacheEntityBase {

    static final String WAITING = "waiting";

    @Id
    public UUID id;

    @Column
    public String topic;

    @Column
    public int partition;

    @Column(name = "\"offset\"")
    public long offset;

    @Column
    public String key;

    /** JSON: name to base64. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    public String headers;

    @Column
    public byte[] value;

    @Column
    public String reason;

    @Column
    public String cause;

    @Column
    public int attempts;

    @Column(name = "buried_at")
    public Instant buriedAt;

    @Column
    public String state;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;
}
