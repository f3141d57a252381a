package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Json;

/** What the customer has to do: go to their bank's page. */
public final class NextAction {
    /** The path of the bank's page, before the intent's id. */
    public static final String AUTHENTICATION = "/3ds/";
    /** Where the client wants the customer back; noted on the intent. */
    public static final String RETURN_URL = "_return_url";
    /** Where the sandbox's own pages are; noted on the intent. */
    public static final String SITE = "_site";

    private NextAction() {}

    static ObjectNode of(ObjectNode intent) {
        if (Json.text(intent, RETURN_URL).isEmpty()) {
            ObjectNode action = Json.object().put("type", "use_stripe_sdk");
            action.putObject("use_stripe_sdk");
            return action;
        }
        ObjectNode action = Json.object().put("type", "redirect_to_url");
        action.putObject("redirect_to_url").put("return_url", Json.text(intent, RETURN_URL).orElseThrow())
                .put("url", Json.text(intent, SITE).orElseThrow() + AUTHENTICATION + intent.path("id").textValue());
        return action;
    }
}
