package dev.ballast.ingest.webform.door;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.ingest.webform.form.FormPost;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /forms/{account}/messages}. A route of its own instead of a REST resource, because here the limits apply
 * before a body is read, and because the answer waits for the broker without holding a thread: the measured difference
 * is a factor of two in requests per second.
 */
public final class FormDoor {

    private static final String PATH = "/forms/:account/messages";
    private static final String ENVELOPE = "ballast.envelope";
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    /** 50,000 characters of a message, escaped at worst, and the small fields. */
    private static final long MAX_JSON = 384 << 10;

    private final ObjectReader reader = EventCodec.MAPPER.readerFor(FormPost.class);
    private final BodyHandler jsonBody = BodyHandler.create(false).setBodyLimit(MAX_JSON);
    private final Admission admission;
    private final Submissions submissions;
    private final MultipartDoor multipart;
    private final Answers answers;

    public FormDoor(Admission admission, Submissions submissions, MultipartDoor multipart, Answers answers) {
        this.admission = admission;
        this.submissions = submissions;
        this.multipart = multipart;
        this.answers = answers;
    }

    public void mount(Router router) {
        router.options(PATH).handler(this::preflight);
        router.post(PATH).handler(this::admit).handler(this::take).failureHandler(this::failed);
    }

    /** Answers alike for every form and origin; whether a page may post shows in the presence of the headers only. */
    private void preflight(RoutingContext context) {
        admission.form(context.pathParam("account")).ifPresent(form -> allowOrigin(context, form));
        context.response()
                .putHeader("Access-Control-Allow-Methods", "POST")
                .putHeader("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
                .putHeader("Access-Control-Max-Age", "600")
                .setStatusCode(204)
                .end();
    }

    private void admit(RoutingContext context) {
        Optional<ChannelAccount> form = admission.form(context.pathParam("account"));
        if (form.isEmpty()) {
            answers.refuse(context, admission.unknownForm());
            return;
        }
        if (!allowOrigin(context, form.get())) {
            answers.refuse(context, Refusal.of(Refusal.Kind.ORIGIN));
            return;
        }
        Optional<Refusal> tooOften = admission.tooOften(form.get(), Caller.of(context.request()));
        if (tooOften.isPresent()) {
            answers.refuse(context, tooOften.get());
            return;
        }
        context.put(
                ENVELOPE,
                new Submissions.Envelope(
                        form.get(), context.request().getHeader("Idempotency-Key"), traceparent(context)));
        readBody(context);
    }

    private void readBody(RoutingContext context) {
        String type = mediaType(context);
        if (type.equals("application/json")) {
            jsonBody.handle(context);
        } else if (type.equals("multipart/form-data")) {
            multipart.readBody(context);
        } else {
            answers.refuse(context, Refusal.of(Refusal.Kind.UNSUPPORTED));
        }
    }

    private void take(RoutingContext context) {
        Submissions.Envelope envelope = Objects.requireNonNull(context.get(ENVELOPE), "admit() comes first");
        if (multipart.isReading(context)) {
            multipart.take(context, envelope);
            return;
        }
        Optional<FormPost> post = parse(context.body().buffer());
        if (post.isEmpty()) {
            answers.refuse(context, Refusal.of(Refusal.Kind.MALFORMED));
            return;
        }
        switch (submissions.check(envelope, post.get())) {
            case Submissions.Checked.Unfit(Refusal refusal) -> answers.refuse(context, refusal);
            case Submissions.Checked.Fit fit -> answers.send(context, submissions.publish(fit, List.of()));
        }
    }

    private Optional<FormPost> parse(@Nullable Buffer body) {
        if (body == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reader.readValue(body.getBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean allowOrigin(RoutingContext context, ChannelAccount form) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String own = context.request().scheme() + "://" + context.request().getHeader(HttpHeaders.HOST);
        boolean allowed = admission.allows(form, origin, own);
        if (allowed) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        }
        return allowed;
    }

    private static String mediaType(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (header == null) {
            return "";
        }
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String traceparent(RoutingContext context) {
        String header = context.request().getHeader("traceparent");
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }

    private void failed(RoutingContext context) {
        switch (context.statusCode()) {
            case 413 -> answers.refuse(context, Refusal.of(Refusal.Kind.TOO_LARGE));
            case 400 -> answers.refuse(context, Refusal.of(Refusal.Kind.MALFORMED));
            default -> answers.fail(context, context.failure());
        }
    }
}
