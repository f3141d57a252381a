package io.renewal.rest.console.page;

import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.console.text.Language;
import io.renewal.rest.problem.StatusProblems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Choosing a language; the browser remembers it. */
@Path("/console/language/{tag}")
@Hidden
public final class LanguageResource {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final boolean secure;

    @Inject
    LanguageResource(ConsoleConfig config) {
        secure = config.isBehindTls();
    }

    @GET
    @OpenToAll
    public Response choose(@PathParam("tag") String tag, @QueryParam("returnUrl") @Nullable String returnUrl) {
        return Language.ofTag(tag).map(language -> chosen(language, ConsoleAddress.returningTo(Optional.ofNullable(returnUrl))))
                .orElseGet(() -> StatusProblems.of(404).response());
    }

    private Response chosen(Language language, String page) {
        NewCookie cookie = new NewCookie.Builder(Visitor.LANGUAGE_COOKIE).value(language.tag()).path("/console").maxAge(A_YEAR)
                .httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX).build();
        return Response.seeOther(URI.create(page)).cookie(cookie).build();
    }
}
