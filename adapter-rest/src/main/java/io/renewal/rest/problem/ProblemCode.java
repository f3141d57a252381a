package io.renewal.rest.problem;

/**
 * Why a request was refused or failed: one code per reason, each with one HTTP status. Codes are part of the API: clients decide by them,
 * so none is renamed or given another status. The table in {@code docs/errors.md} and at {@code /docs/errors} is generated from here.
 */
public enum ProblemCode {
    ValidationFailed(400, "Values are not valid",
            "The body or a parameter has wrong, missing or unknown fields; `errors` lists all of them."), //
    InvalidPeriod(400, "Period is not sold", "The period is not one of those the price list sells, or not one auto-renewal can use."), //
    SpecNotSold(400, "Spec is not sold", "The spec is not on the price list that holds now."), //
    CallbackNotGenuine(400, "Callback is not the provider's", "The signature of a provider's callback is wrong or too old."), //
    IdempotencyKeyMissing(400, "Idempotency key is missing", "A POST came without the header `Idempotency-Key`, or with an unusable one."), //
    MalformedRequest(400, "Request cannot be read", "The request line, the address or a header cannot be read as HTTP."), //
    Unauthenticated(401, "No valid key", "There is no `Authorization: Bearer` header, or its key is unknown or revoked."), //
    InsufficientBalance(402, "Balance is too low", "The balance does not cover the price; the order stays open, `orderId` names it."), //
    PaymentDeclined(402, "Payment was declined", "The provider declined the payment; the order stays open, `orderId` names it."), //
    OperatorOnly(403, "Only for operators", "The key is a customer's and the call is for operators."), //
    AccountNotFound(404, "No such account", "There is no such account that the key may see."), //
    InstanceNotFound(404, "No such instance", "There is no such instance that the key may see."), //
    PaymentMethodNotFound(404, "No such payment method", "The account has no such saved payment method."), //
    OrderNotFound(404, "No such order", "There is no such order that the key may see."), //
    NotFound(404, "Nothing here", "The address leads nowhere."), //
    MethodNotAllowed(405, "Method is not allowed",
            "The address exists and does not take this method; the header `Allow` lists those it takes."), //
    NotAcceptable(406, "No acceptable form", "The header `Accept` asks for something other than JSON."), //
    ChargeTypeViolation(409, "Paid by use", "The instance is pay-as-you-go: it is paid by use and needs no renewal."), //
    InstanceReleased(409, "Instance is released", "The instance is released; its data is gone and it cannot be renewed."), //
    EndTimeMismatch(409, "End time has changed", "`expectedEndTime` is not the instance's end time; `currentEndTime` is."), //
    OrderInProgress(409, "Another order is open", "The instance has an order that is not concluded; `orderId` names it."), //
    ScheduledChangeExists(409, "A spec change is scheduled",
            "Another spec is to apply at the end time; until then no other change is taken."), //
    HorizonExceeded(409, "Too far ahead", "The new end time would be later than the policy's horizon allows."), //
    SpecUnchanged(409, "Spec is the same", "The instance has the spec already that it is to change to."), //
    TermAlreadyOver(409, "Would end in the past",
            "The new end time would not be after now; `shortestPeriodMonths`, or `fewestDays` of a grant, is the least that helps. For a spec change: the end time has come."), //
    PriceMismatch(409, "Price has changed", "`expectedPrice` is not the price any more; `price` is."), //
    OrderNotPayable(409, "Order cannot be paid", "The order is not Unpaid: it is being paid, is paid, or has ended."), //
    OrderNotCancellable(409, "Order cannot be cancelled", "The order neither waits to be paid nor is Paid: it has ended."), //
    NotRefundable(409, "Order cannot be given back",
            "Only a renewal that is the last to move the end, has not begun, and had no spec change ordered since is given back; `reason` tells what is in the way."), //
    RegistrationConflict(409, "Registered differently", "The id was registered before with other values; nothing was changed."), //
    BalanceWouldBeNegative(409, "Balance would be negative", "The correction would bring the balance below zero."), //
    ClockGoesBack(409, "The clock goes forward only",
            "The sandbox clock stands at `now` already, which is later than it was to be moved to."), //
    IdempotencyKeyInUse(409, "First request still runs", "The first request with this idempotency key has no answer yet; repeat it later."), //
    RequestTooLarge(413, "Body is too large", "The body is larger than the server takes; `maxBytes` tells how much it takes."), //
    UriTooLong(414, "Address is too long", "The address is longer than the server takes."), //
    UnsupportedMediaType(415, "Body is not JSON", "The body is of another type than `application/json` in UTF-8, or compressed."), //
    IdempotencyKeyReused(422, "Key used for another request", "The idempotency key was used before for a request with other content."), //
    TooManyRequests(429, "Too many requests", "The caller sends too many requests; the header `Retry-After` tells when to go on."), //
    HeadersTooLarge(431, "Headers are too large", "The headers of the request are larger than the server takes."), //
    InternalError(500, "Our fault", "Something is wrong in the server; `requestId` finds it in the log."), //
    Unavailable(503, "Not available now",
            "Something the server needs is down, or it is stopping; the header `Retry-After` tells when to try again.");

    private final int status;
    private final String title;
    private final String when;

    ProblemCode(int status, String title, String when) {
        this.status = status;
        this.title = title;
        this.when = when;
    }

    /** The HTTP status it is always answered with. */
    public int status() {
        return status;
    }

    /** A few words, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** One sentence in Markdown: when it is answered. */
    public String when() {
        return when;
    }

    /** The problem type (RFC 9457): a stable reference that leads to its row in the table of codes. */
    public String type() {
        return "/docs/errors#" + name();
    }

    /** A problem of this code. {@code detail} is one sentence that tells the caller what to do. */
    public Problem because(String detail) {
        return Problem.of(this, detail);
    }
}
