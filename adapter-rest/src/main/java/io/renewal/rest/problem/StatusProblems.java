package io.renewal.rest.problem;

import java.time.Duration;

/** The problem for a status that Jetty or Jersey decided on by itself. */
public final class StatusProblems {
    private StatusProblems() {}

    /** Never fails: an unknown status of 4xx is a malformed request, any other is our fault. */
    public static Problem of(int status) {
        return switch (status) {
            case 401 -> ProblemCode.Unauthenticated.because("Send the header `Authorization: Bearer KEY` with a valid key.");
            case 404 -> ProblemCode.NotFound.because("Compare the address with those listed at /docs.");
            case 405 -> ProblemCode.MethodNotAllowed.because("Use one of the methods that the header `Allow` lists.");
            case 406 -> ProblemCode.NotAcceptable.because("Ask for `application/json`, or send no `Accept` header.");
            case 413 -> ProblemCode.RequestTooLarge.because("Send a smaller body.");
            case 414 -> ProblemCode.UriTooLong.because("Use a shorter address.");
            case 415 ->
                ProblemCode.UnsupportedMediaType.because("Send the body with the header `Content-Type: application/json`, in UTF-8.");
            case 431 -> ProblemCode.HeadersTooLarge.because("Send fewer or shorter headers.");
            case 501, 505 -> malformed();
            case 503 -> ProblemCode.Unavailable.because("The server is starting, stopping or overloaded. Try again later.")
                    .retryAfter(Duration.ofSeconds(5));
            default -> status >= 400 && status < 500
                    ? malformed()
                    : ProblemCode.InternalError.because("Try again later; if it stays, report the `requestId`.");
        };
    }

    private static Problem malformed() {
        return ProblemCode.MalformedRequest
                .because("Check the address, the headers and the form of the request; it cannot be read as HTTP.");
    }
}
