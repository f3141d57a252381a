package io.renewal.rest.console.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.session.Csrf;
import io.renewal.rest.console.session.Session;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import io.renewal.rest.ConsoleConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Answers with pages. Thread-safe. */
public final class Pages {
    private static final String HTML = "text/html;charset=utf-8";
    /** Only what this server gives may run or be shown, and no other site may show it. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final HtmlInterceptor NOTHING_BETWEEN = new NothingBetween();

    private final Csrf csrf;
    private final boolean sandbox;
    private final boolean isBehindTls;

    @Inject
    Pages(Csrf csrf, ConsoleConfig config) {
        this.csrf = csrf;
        this.sandbox = config.sandbox();
        this.isBehindTls = config.isBehindTls();
    }

    /** Shows a page to whoever asked. */
    public <M> Response show(ContainerRequestContext request, Template<M> template, M model) {
        return show(request, Visitor.of(request).session(), Response.ok(), template, model);
    }

    /** Shows a page with another status, or a cookie. */
    public <M> Response show(ContainerRequestContext request, Response.ResponseBuilder answer, Template<M> template, M model) {
        return show(request, Visitor.of(request).session(), answer, template, model);
    }

    /** Shows a page that comes with a session of its own. */
    public <M> Response show(ContainerRequestContext request, Optional<Session> session, Response.ResponseBuilder answer,
            Template<M> template, M model) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        template.render(new OwaspHtmlTemplateOutput(html), NOTHING_BETWEEN, frame(request, session), model);
        if (isBehindTls) {
            answer.header("Strict-Transport-Security", "max-age=31536000");
        }
        return answer.entity(html.toByteArray()).type(HTML).header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin").header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "private, no-cache").header("Vary", "Cookie, Accept-Language").build();
    }

    /** Tells what went wrong. */
    public Response problem(ContainerRequestContext request, Response.Status status, Phrase title, Phrase advice) {
        return show(request, Response.status(status), JteproblemGenerated::render, new ProblemPage(title, advice, Optional.empty()));
    }

    /** After a form: where its effect is seen, so that reloading repeats nothing. */
    public static Response goTo(String page) {
        return Response.seeOther(URI.create(page)).build();
    }

    private Frame frame(ContainerRequestContext request, Optional<Session> session) {
        return new Frame(new Words(Visitor.languageOf(request)),
                request.getMethod().equals(HttpMethod.POST) ? "" : ConsoleAddress.of(request), Visitor.of(request).caller(),
                session.map(csrf::mark).orElse(""), sandbox);
    }

    /** Templates tell of each tag; nobody listens. */
    private static final class NothingBetween implements HtmlInterceptor {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
            // Nothing is added.
        }

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {
            // Nothing is added.
        }
    }
}
