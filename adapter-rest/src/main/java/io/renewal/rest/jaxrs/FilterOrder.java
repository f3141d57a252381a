package io.renewal.rest.jaxrs;

/**
 * Priorities of filters. Those of requests are in the order in which a request is checked: who asks, how big the body is and of what type, whether it
 * is a repetition. Parsing and validation come after all of them, when Jersey calls the resource. Answers pass from the highest to the
 * lowest, on the other way out.
 */
public final class FilterOrder {
    /** Who asks. Runs for every route that exists, before anything of the body is read. */
    public static final int AUTHENTICATION = 1000;
    /** Reads the body as bytes, within its limit; from here on {@code RequestBody} has them. */
    public static final int BODY = 2000;
    /** Whether this request was answered before; may compare the bytes of the body, which nobody has parsed yet. */
    public static final int REPLAY = 3000;

    /** Answers: writes a problem as the document it is. */
    public static final int WRITE_PROBLEM = 4000;
    /** Answers: may put another problem in the place of the one that is to be written. */
    public static final int REPLACE_PROBLEM = 5000;

    private FilterOrder() {}
}
