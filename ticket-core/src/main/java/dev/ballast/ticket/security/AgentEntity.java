package dev.ballast.ticket.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who may use the desk. */
@Entity
@Table(name = "agent")
public class AgentEntity extends PanacheEntityBase {

    @Id
    public String login;

    @Column(nullable = false)
    public String name;

    /** bcrypt. */
    @Column(name = "password_hash", nullable = false)
    public String passwordHash;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    protected AgentEntity() {}

    AgentEntity(String login, String name, String passwordHash, Instant createdAt) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }
}
