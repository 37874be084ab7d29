package dev.ballast.ticket.regroup;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Resolution;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code regrouping}. */
final class RegroupingRows {

    private final Connection connection;

    RegroupingRows(Connection connection) {
        this.connection = connection;
    }

    void insert(Regrouping done, String actor, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into regrouping (id, kind, source_id, target_id, stood, actor, done_at)
                values (?, ?, ?, ?, ?::json, ?, ?)
                """)) {
            insert.setObject(1, done.id());
            insert.setString(2, done.kind().code());
            insert.setObject(3, done.source().value());
            insert.setObject(4, done.target().value());
            insert.setString(5, Json.write(done.stood().stream().map(Row::of).toList()));
            insert.setString(6, actor);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (BulkStatement insert = new BulkStatement(
                connection,
                "insert into regrouping_message (message_id, regrouping_id, from_id) select * from unnest(?, ?, ?)")) {
            insert.uuids(done.moved(), Regrouping.Moved::message)
                    .uuids(done.moved(), _ -> done.id())
                    .uuids(done.moved(), moved -> moved.from().value())
                    .execute();
        }
    }

    /**
     * These went on to other tickets since: whoever undoes that later sends them where they were before both.
     *
     * @param moved by the regrouping that is undone, with the ticket that each had left
     */
    void bypass(Regrouping undone, List<Regrouping.Moved> moved) throws SQLException {
        try (BulkStatement update = new BulkStatement(connection, """
                update regrouping_message later set from_id = r.from_id
                  from unnest(?, ?, ?) as r(message_id, target_id, from_id)
                 where later.message_id = r.message_id and later.from_id = r.target_id
                   and exists (select 1 from regrouping g where g.id = later.regrouping_id and g.undone_at is null)
                """)) {
            update.uuids(moved, Regrouping.Moved::message)
                    .uuids(moved, _ -> undone.target().value())
                    .uuids(moved, each -> each.from().value())
                    .execute();
        }
    }

    /** Locked, so that it is undone once. Empty where it is unknown or undone. */
    Optional<Regrouping> lock(UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from regrouping where id = ? and undone_at is null for update")) {
            select.setObject(1, id);
            return first(select);
        }
    }

    /** The merge that this ticket went away by. */
    Optional<Regrouping> lockMerge(TicketId source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select * from regrouping where source_id = ? and kind = 'merge' and undone_at is null
                 order by done_at desc limit 1 for update
                """)) {
            select.setObject(1, source.value());
            return first(select);
        }
    }

    /** Whether undoing some other regrouping would bring messages back to this ticket. */
    boolean awaitsMessages(TicketId ticket) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select 1 from regrouping g join regrouping_message m on m.regrouping_id = g.id
                 where m.from_id = ? and g.undone_at is null limit 1
                """)) {
            select.setObject(1, ticket.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void undone(UUID id, String actor, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update regrouping set undone_by = ?, undone_at = ? where id = ?")) {
            update.setString(1, actor);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    private Optional<Regrouping> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private Regrouping read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Row> stood = Arrays.asList(Json.read(row.getString("stood"), Row[].class));
        return new Regrouping(
                id,
                Regrouping.Kind.of(row.getString("kind")),
                new TicketId(row.getObject("source_id", UUID.class)),
                new TicketId(row.getObject("target_id", UUID.class)),
                moved(id),
                stood.stream().map(Row::stood).toList());
    }

    private List<Regrouping.Moved> moved(UUID id) throws SQLException {
        List<Regrouping.Moved> moved = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select message_id, from_id from regrouping_message where regrouping_id = ? order by message_id")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moved.add(new Regrouping.Moved(
                            row.getObject(1, UUID.class), new TicketId(row.getObject(2, UUID.class))));
                }
            }
        }
        return moved;
    }

    /** {@link Regrouping.Stood} as JSON. */
    private record Row(
            TicketId ticket,
            Standing before,
            Standing after,
            @Nullable Instant waitedSince) {

        static Row of(Regrouping.Stood stood) {
            return new Row(
                    stood.ticket(), Standing.of(stood.before()), Standing.of(stood.after()), stood.waitedSince());
        }

        Regrouping.Stood stood() {
            return new Regrouping.Stood(ticket, before.state(), after.state(), waitedSince);
        }
    }

    /** @param at since when it is open, or when it was resolved */
    private record Standing(
            String code, @Nullable Instant at, @Nullable String resolution) {

        static Standing of(TicketState.Unmerged state) {
            return switch (state) {
                case TicketState.Open(var since) -> new Standing(state.code(), since, null);
                case TicketState.Waiting _ -> new Standing(state.code(), null, null);
                case TicketState.Resolved(var resolution, var at) -> new Standing(state.code(), at, resolution.code());
            };
        }

        TicketState.Unmerged state() {
            if (at != null && resolution != null) {
                return new TicketState.Resolved(new Resolution(resolution), at);
            }
            return at != null ? new TicketState.Open(at) : new TicketState.Waiting();
        }
    }
}
