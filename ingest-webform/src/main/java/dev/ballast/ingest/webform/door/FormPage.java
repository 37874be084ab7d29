package dev.ballast.ingest.webform.door;

import dev.ballast.contract.account.ChannelAccount;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * {@code GET /forms/{account}}: the form on a page of its own, for shops whose site takes no script and for links from other
 * channels. It carries what the address fills in, like any page with the widget.
 */
public final class FormPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="{language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
            <title>{name}</title><link rel="stylesheet" href="/forms/page.css"></head>
            <body><main><h1>{name}</h1><script src="/forms/{account}/widget.js"></script></main></body>
            </html>
            """;

    private static final String STYLE = """
            body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
            main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
            h1 { font-size: 1.5rem; margin: 1rem 1.25rem 0; }
            """;

    private final Admission admission;

    public FormPage(Admission admission) {
        this.admission = admission;
    }

    public void mount(Router router) {
        router.get("/forms/page.css")
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .end(STYLE));
        router.get("/forms/:account").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        Optional<ChannelAccount> form = admission.form(context.pathParam("account"));
        if (form.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        String language = Texts.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .locale()
                .getLanguage();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                // The address may hold a ticket's token; no other site is to learn it.
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'")
                .end(PAGE.replace("{language}", language)
                        .replace("{account}", form.get().id().value())
                        .replace("{name}", escaped(form.get().displayName())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
