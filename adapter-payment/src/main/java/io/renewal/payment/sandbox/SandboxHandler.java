package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.fault.Faults;
import io.renewal.payment.sandbox.wire.Refusal;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request to where it belongs; while the provider is down, only its controls answer. */
final class SandboxHandler extends Handler.Abstract {
    private static final Logger log = LoggerFactory.getLogger(SandboxHandler.class);
    private static final String API = "/v1/";

    private final ApiFront api;
    private final PageFront pages;
    private final ControlFront controls;
    private final Faults faults;

    SandboxHandler(ApiFront api, PageFront pages, ControlFront controls, Faults faults) {
        this.api = api;
        this.pages = pages;
        this.controls = controls;
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        try {
            serve(exchange);
        } catch (RuntimeException fault) {
            log.atError().setCause(fault).log("the sandbox provider failed by itself");
            exchange.send(Refusal.failure(500, "The sandbox failed by itself; see its log.").answer());
        }
        return true;
    }

    private void serve(Exchange exchange) {
        String path = exchange.path();
        if (path.startsWith(ControlFront.PATH)) {
            controls.serve(exchange);
        } else if (faults.isDown()) {
            exchange.drop();
        } else if (path.startsWith(API)) {
            api.serve(exchange);
        } else {
            pages.serve(exchange);
        }
    }
}
