package dev.ballast.ticket.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
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
    public String snippet;

    @Column
    public String type;

    @Column(name = "type_confidence")
    public double typeConfidence;

    @Column(name = "type_by_agent")
    public boolean typeByAgent;

    @Column(name = "secondary_types", columnDefinition = "text[]")
    public List<String> secondaryTypes;

    @Column
    public List<String> risk;

    @Column
    public boolean angry;

    @Column
    public List<String> channels;

    @Column
    public String product;

    @Column(name = "order_number")
    public String orderNumber;

    @Column(name = "customer_id")
    public UUID customerId;

    /** The same for all customers that are known to be one person. */
    @Column(name = "person_id")
    public UUID personId;

    @Column(name = "customer_name")
    public String customerName;

    @Column(name = "customer_email")
    public String customerEmail;

    @Column
    public String language;

    @Column
    public String country;

    @Column(name = "value_at_risk")
    public BigDecimal valueAtRisk;

    @Column(name = "value_currency")
    public String valueCurrency;

    @Column
    public String tier;

    @Column
    public String assignee;

    @Column
    public int priority;

    @Column(name = "messages_in")
    public int messagesIn;

    @Column(name = "messages_out")
    public int messagesOut;

    @Column(name = "effort_seconds")
    public long effortSeconds;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "last_message_at")
    public Instant lastMessageAt;

    @Column(name = "first_response_at")
    public Instant firstResponseAt;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "resolved_at")
    public Instant resolvedAt;

    /** Sort key: whoever waits for nothing comes last. */
    @Formula("coalesce(due_at, '9999-01-01T00:00:00Z')")
    public Instant dueOrNever;

    /** Sort key: an unknown value is none. */
    @Formula("coalesce(value_at_risk, 0)")
    public BigDecimal worth;
}
