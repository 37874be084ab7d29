package dev.ballast.ticket.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One way in which somebody writes to the shop. Read only. */
@Entity
@Immutable
@Table(name = "customer")
public class CustomerEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    /** The oldest of all customers that are this person; null where it is the only one. */
    @Column(name = "person_id")
    public UUID personId;

    @Column
    public String name;

    @Column
    public String email;

    @Column(name = "created_at")
    public Instant createdAt;
}
