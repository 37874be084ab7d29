package dev.ballast.ticket.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Which files were imported, and how far those are that are being read; every replica sees all. */
@ApplicationScoped
class ImportLog {

    /** A running import gives a sign with every batch; a silent one died with its process. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private static final int SHOWN = 50;

    private final Transactions transactions;
    private final InstantSource clock;

    ImportLog(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(ImportReport report, Agent agent) throws SQLException {
        int _ = transactions.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into order_import (id, file_name, login, started_at, seen_at, bytes, report)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb)
                    """)) {
                insert.setObject(1, report.id());
                insert.setString(2, report.fileName());
                insert.setString(3, agent.login());
                insert.setTimestamp(4, now());
                insert.setTimestamp(5, now());
                insert.setLong(6, report.bytes());
                insert.setString(7, Json.write(report));
                return insert.executeUpdate();
            }
        });
    }

    void note(ImportReport report) throws SQLException {
        int _ = transactions.commit(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update order_import set report = ?::jsonb, seen_at = ?, finished_at = case when ? then ?::timestamptz end
                     where id = ?
                    """)) {
                update.setString(1, Json.write(report));
                update.setTimestamp(2, now());
                update.setBoolean(3, report.state().equals("done"));
                update.setTimestamp(4, now());
                update.setObject(5, report.id());
                return update.executeUpdate();
            }
        });
    }

    /** The newest first. */
    List<ImportReport> latest() throws SQLException {
        Instant silentSince = clock.instant().minus(SILENT);
        return transactions.commit(connection -> {
            List<ImportReport> reports = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select report::text, seen_at from order_import order by started_at desc limit " + SHOWN);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ImportReport report = read(row.getString(1));
                    boolean dead = row.getTimestamp(2).toInstant().isBefore(silentSince);
                    reports.add(report.state().equals("running") && dead ? report.interrupted() : report);
                }
            }
            return reports;
        });
    }

    private static ImportReport read(String json) {
        try {
            return EventCodec.MAPPER.readValue(json, ImportReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is not what this service writes", e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
