package io.renewal.server.numbers;

/** An answer: its status and its body. */
record Answered(int status, String body) {
    /** This answer, if it has the status that was expected. */
    Answered is(int expected) {
        if (status != expected) {
            throw new IllegalStateException("expected " + expected + ", was answered " + status + ": " + body);
        }
        return this;
    }

    /** The first text field of this name. */
    String text(String name) {
        String opening = "\"" + name + "\":\"";
        int start = body.indexOf(opening) + opening.length();
        if (start < opening.length()) {
            throw new IllegalStateException("no " + name + " in " + body);
        }
        return body.substring(start, body.indexOf('"', start));
    }
}
