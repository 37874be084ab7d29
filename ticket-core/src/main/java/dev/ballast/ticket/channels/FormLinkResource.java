package dev.ballast.ticket.channels;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.Problem;
import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.store.Transactions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Guides a customer from another channel to a site form, where the conversation goes on in the same ticket. */
@Path("/api/tickets/{id}/form-link")
class FormLinkResource {

    private final ChannelTable table;
    private final TicketTokens tokens;
    private final Transactions transactions;
    private final TicketCoreConfig.PublicAddresses addresses;
    private final InstantSource clock;

    FormLinkResource(
            ChannelTable table,
            TicketTokens tokens,
            Transactions transactions,
            TicketCoreConfig config,
            InstantSource clock) {
        this.table = table;
        this.tokens = tokens;
        this.transactions = transactions;
        this.addresses = config.publicAddresses();
        this.clock = clock;
    }

    /**
     * @param form           the account it leads to
     * @param continuesTicket false where somebody wrote in public, because a link may end there too: order and product are
     *                        filled in, and that is all
     */
    record LinkView(String url, String form, boolean continuesTicket) {}

    private record Known(@Nullable String order, @Nullable String product, boolean inPublic) {}

    /** @param form the first one that is switched on, where none is named */
    @GET
    public Response link(@PathParam("id") UUID id, @QueryParam("form") @Nullable String form) throws SQLException {
        Optional<Known> known = transactions.commit(connection -> known(connection, id));
        if (known.isEmpty()) {
            return Problem.of(Response.Status.NOT_FOUND, "There is no such ticket.");
        }
        Optional<ChannelAccount> account = form(form);
        if (account.isEmpty()) {
            return Problem.of(Response.Status.CONFLICT, "No site form is connected; connect one on the Channels page.");
        }
        return Response.ok(link(new TicketId(id), known.get(), account.get())).build();
    }

    private LinkView link(TicketId ticket, Known known, ChannelAccount form) {
        Optional<String> token = known.inPublic() ? Optional.empty() : tokens.issue(ticket, clock.instant());
        String page = form.setting("page-url", addresses.forms() + "/forms/" + form.id());
        FormLink link =
                FormLink.of(page, Optional.ofNullable(known.order()), Optional.ofNullable(known.product()), token);
        return new LinkView(link.address(), form.id().value(), token.isPresent());
    }

    private Optional<ChannelAccount> form(@Nullable String name) {
        return table.accounts().stream()
                .map(ConnectedAccount::account)
                .filter(account -> account.platform() == Platform.WEBFORM && account.enabled())
                .filter(account -> name == null || account.id().value().equals(name))
                .findFirst();
    }

    private static Optional<Known> known(Connection connection, UUID ticket) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select t.order_number, t.product,
                       exists (select from message m
                                where m.ticket_id = t.id and m.direction = 'in' and m.channel in ('comment', 'review'))
                  from ticket t where t.id = ?
                """)) {
            select.setObject(1, ticket);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getString(1), row.getString(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }
}
