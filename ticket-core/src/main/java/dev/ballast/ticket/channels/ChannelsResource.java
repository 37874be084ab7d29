package dev.ballast.ticket.channels;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.form.AccountForm;
import dev.ballast.contract.account.form.AccountForms;
import dev.ballast.contract.account.form.FieldProblem;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.ticket.Problem;
import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.security.AgentContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mailboxes, forms and social accounts: what is connected, how it is doing, and every change to it. */
@Path("/api/channels")
class ChannelsResource {

    private final ChannelTable table;
    private final Channels channels;
    private final ConnectorTrials trials;
    private final TicketCoreConfig.PublicAddresses addresses;
    private final InstantSource clock;

    ChannelsResource(
            ChannelTable table,
            Channels channels,
            ConnectorTrials trials,
            TicketCoreConfig config,
            InstantSource clock) {
        this.table = table;
        this.channels = channels;
        this.trials = trials;
        this.addresses = config.publicAddresses();
        this.clock = clock;
    }

    /**
     * What can be connected.
     *
     * @param addresses fill {@code {forms}} and {@code {webhooks}} in what a form gives to copy
     */
    record Offer(List<AccountForm> forms, Map<String, String> addresses) {}

    /** A refusal that names the fields. */
    record FieldProblems(String type, String title, int status, String detail, List<FieldProblem> errors) {}

    @GET
    public List<ChannelView> all() {
        return table.accounts().stream().map(this::view).toList();
    }

    @GET
    @Path("/forms")
    public Offer forms() {
        return new Offer(
                AccountForms.shipped().all(),
                Map.of(
                        "forms", withoutSlash(addresses.forms().toString()),
                        "webhooks", withoutSlash(addresses.webhooks().toString())));
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return table.accounts().stream()
                .filter(known -> known.account().id().value().equals(id))
                .findFirst()
                .map(known -> Response.ok(view(known)).build())
                .orElseGet(ChannelsResource::unknown);
    }

    @POST
    public Response connect(@NotNull AccountDraft draft, @Context SecurityContext who) throws InterruptedException {
        return answer(channels.connect(draft, AgentContext.of(who)), Response.Status.CREATED);
    }

    @PUT
    @Path("/{id}")
    public Response change(@PathParam("id") String id, @NotNull AccountDraft draft, @Context SecurityContext who)
            throws InterruptedException {
        return AccountId.isValid(id)
                ? answer(channels.change(new AccountId(id), draft, AgentContext.of(who)), Response.Status.OK)
                : unknown();
    }

    /** Messages that came by it stay; a mailbox of the accounts file does not come back. */
    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id, @Context SecurityContext who) throws InterruptedException {
        return AccountId.isValid(id)
                ? answer(channels.remove(new AccountId(id), AgentContext.of(who)), Response.Status.NO_CONTENT)
                : unknown();
    }

    /** Asks the connector whether an account like this would work. Nothing is saved. */
    @POST
    @Path("/trial")
    public Response trial(@NotNull AccountDraft draft) throws InterruptedException {
        return switch (channels.drafted(draft)) {
            case Channels.Drafted.Unfit(var problems) -> invalid(problems);
            case Channels.Drafted.Fit(var account, var form) -> {
                Optional<Trial> trial = trials.of(account, form);
                yield trial.isPresent()
                        ? Response.ok(trial.get()).build()
                        : Problem.of(
                                Response.Status.SERVICE_UNAVAILABLE,
                                "The connector %s does not answer.".formatted(form.service()));
            }
        };
    }

    private Response answer(Outcome outcome, Response.Status success) {
        return switch (outcome) {
            case Outcome.Done(var account) ->
                Response.status(success).entity(view(account)).build();
            case Outcome.Removed() -> Response.status(success).build();
            case Outcome.Unknown() -> unknown();
            case Outcome.Invalid(var problems) -> invalid(problems);
            case Outcome.Overtaken() ->
                Problem.of(Response.Status.CONFLICT, "Somebody else changed this channel meanwhile.");
            case Outcome.Later later -> Problem.of(Response.Status.SERVICE_UNAVAILABLE, later.reason());
        };
    }

    private ChannelView view(ConnectedAccount known) {
        return ChannelView.of(known, table.status(known.account().id()), clock.instant());
    }

    private static Response invalid(List<FieldProblem> problems) {
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(new FieldProblems(
                        "about:blank", "Please check the entries", 422, "Some fields are missing or wrong.", problems))
                .build();
    }

    private static Response unknown() {
        return Problem.of(Response.Status.NOT_FOUND, "There is no such channel.");
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
