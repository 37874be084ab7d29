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

/** A ticket as lists and details show it. Read only: changes go through the model and are written over their version. */
@Entity
@Immutable
@Table(name = "ticket")
public class TicketEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column
    public long number;

    @Column
    public long version;

    @Column
    public String status;

    @Column
    public String resolution;

    @Column(name = "merged_into")
    public UUID mergedInto;

    @Column
    public String subject;

    @Column
    public String type;

    @Column(name = "type_by_agent")
    public boolean typeByAgent;

    @Column(name = "secondary_types", columnDefinition = "text[]")
    public List<String> secondaryTypes;

    @Column
    public String product;

    @Column(name = "order_number")
    public String orderNumber;

    @Column(name = "customer_id")
    public UUID customerId;

    /** The same for all customers that are known to be one person. */
    @Column(name = "person_id")
    public UUID personId;

    @Column
    public String country;

    @Column(name = "effort_seconds")
    public long effortSeconds;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "last_message_at")
    public Instant lastMessageAt;

    @Column(name = "first_response_at")
    public Instant firstResponseAt;

    @Column(name = "resolved_at")
    public Instant resolvedAt;
}
