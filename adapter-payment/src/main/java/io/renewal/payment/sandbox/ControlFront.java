package io.renewal.payment.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Operation;
import io.renewal.payment.sandbox.wire.Refusal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;

/** The controls over HTTP, under {@code /_sandbox}; with the API key, and never subject to faults. */
final class ControlFront {
    static final String PATH = "/_sandbox/";

    private final SandboxControls controls;
    private final Admission admission;

    ControlFront(SandboxControls controls, Admission admission) {
        this.controls = controls;
        this.admission = admission;
    }

    void serve(Exchange exchange) {
        try {
            admission.check(exchange);
            exchange.send(answer(exchange));
        } catch (Refusal refused) {
            exchange.send(refused.answer());
        }
    }

    private Answer answer(Exchange exchange) {
        Form form = exchange.form();
        switch (exchange.method() + " " + exchange.path().substring(PATH.length())) {
            case "GET faults" -> {
            }
            case "POST faults" -> controls.plan(fault(form.knowing("misbehaviour", "operations", "skip", "times", "delay")));
            case "DELETE faults" -> controls.clear();
            case "POST delivery-faults" -> controls.plan(deliveryFault(form.knowing("way", "type")));
            case "POST down" -> controls.downFor(duration(form.knowing("for"), "for", Duration.ofHours(1)));
            case "POST keys/forget" -> controls.forgetKeys();
            case "POST events/release" -> controls.releaseEvents();
            case "POST settle" -> settle(form.knowing("id", "outcome"));
            default -> throw Refusal.notFound("There is no such control: " + exchange.method() + " " + exchange.path());
        }
        return planned();
    }

    private void settle(Form form) {
        String id = form.need("id");
        if (id.startsWith("re_")) {
            controls.settleRefund(id);
        } else if (form.text("outcome").orElse("paid").equals("paid")) {
            controls.pay(id);
        } else {
            controls.decline(id);
        }
    }

    private Answer planned() {
        ObjectNode body = Json.object();
        ArrayNode faults = body.putArray("faults");
        controls.planned().forEach(fault -> {
            ObjectNode shown = faults.addObject().put("misbehaviour", fault.misbehaviour().name()).put("skip", fault.skip())
                    .put("times", fault.times()).put("delay", fault.delay().toString());
            ArrayNode operations = shown.putArray("operations");
            fault.operations().stream().sorted().forEach(operation -> operations.add(operation.name()));
        });
        return Answer.ok(body);
    }

    private static Fault fault(Form form) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        form.list("operations").forEach(name -> operations.add(named(Operation.class, name, "operations")));
        return new Fault(named(Misbehaviour.class, form.need("misbehaviour"), "misbehaviour"), operations, count(form, "skip", 0),
                count(form, "times", 1), duration(form, "delay", Duration.ofSeconds(1)));
    }

    private static DeliveryFault deliveryFault(Form form) {
        return new DeliveryFault(named(DeliveryFault.Way.class, form.need("way"), "way"), form.text("type").orElse("*"));
    }

    private static int count(Form form, String name, int otherwise) {
        long count = form.whole(name).orElse((long) otherwise);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw Refusal.invalid("Not a count: " + count).param(name);
        }
        return (int) count;
    }

    private static Duration duration(Form form, String name, Duration otherwise) {
        try {
            return form.text(name).map(Duration::parse).filter(duration -> !duration.isNegative()).orElse(otherwise);
        } catch (DateTimeParseException wrong) {
            throw Refusal.invalid("Not a duration like PT2S: " + wrong.getParsedString()).param(name);
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, String param) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("Must be one of " + EnumSet.allOf(type) + ", and is " + name).param(param);
        }
    }
}
