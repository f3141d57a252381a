package io.renewal.rest.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.application.port.in.RegisterMany.Item;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.AccountPreferences;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.account.AccountsResource.NewAccount;
import io.renewal.rest.instance.NewInstanceJson;
import io.renewal.rest.json.Bodies;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.InstantText;
import io.renewal.rest.problem.FieldError;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and instances as JSON objects: the bodies that the API takes, with the id among the fields. An object with an
 * {@code instanceId} is an instance, any other an account. Thread-safe.
 */
public final class RegistrationJson {
    /** Every field that an account or an instance may have, in the order in which they are written. */
    public static final List<String> FIELDS = List.of("instanceId", "accountId", "name", "currency", "billingZone", "paymentPreference",
            "region", "engine",
            "spec", "billingMethod", "termStart", "endTime", "anchorDay", "lifecyclePolicy");

    private static final String INSTANCE_ID = "instanceId";
    /** The one field that is a list: in CSV, of words between blanks. */
    public static final String PREFERENCE = "paymentPreference";
    private static final String ACCOUNT_ID = "accountId";
    private static final String ID_FORM = "must be 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit";

    private final Bodies bodies;
    private final JsonMapper mapper;

    @Inject
    RegistrationJson(Bodies bodies, JsonMapper mapper) {
        this.bodies = bodies;
        this.mapper = mapper;
    }

    /** Reads one object, with the checks that the API makes of a body. */
    public Parsed parse(byte[] object) {
        try {
            ObjectNode fields = bodies.object(object);
            return new Parsed.Understood(fields.has(INSTANCE_ID) ? instance(fields) : account(fields));
        } catch (ProblemException wrong) {
            return new Parsed.Wrong(FieldErrors.in(wrong.problem()).stream().map(RegistrationJson::withoutLine).toList());
        }
    }

    /** The only line of an object is not the one that its reader knows it by. */
    private static FieldError withoutLine(FieldError error) {
        return new FieldError(error.field(), error.message().replace("see line 1, ", "see "));
    }

    private Item instance(ObjectNode fields) {
        FieldErrors errors = new FieldErrors();
        Optional<InstanceId> id = id(fields.remove(INSTANCE_ID), InstanceId::isValid, InstanceId::new);
        if (id.isEmpty()) {
            errors.add(INSTANCE_ID, ID_FORM);
        }
        NewInstanceJson body = bodies.read(fields, NewInstanceJson.class, errors);
        return new Item.OfInstance(body.toCommand(id.orElseThrow()));
    }

    private Item account(ObjectNode fields) {
        FieldErrors errors = new FieldErrors();
        Optional<AccountId> id = id(fields.remove(ACCOUNT_ID), AccountId::isValid, AccountId::new);
        if (id.isEmpty()) {
            errors.add(ACCOUNT_ID, ID_FORM);
        }
        NewAccount body = bodies.read(fields, NewAccount.class, errors);
        return new Item.OfAccount(body.toCommand(id.orElseThrow()));
    }

    private static <I> Optional<I> id(@Nullable JsonNode value, Predicate<String> isValid, Function<String, I> id) {
        return Optional.ofNullable(value).map(JsonNode::textValue).filter(isValid).map(id);
    }

    /** An account in the form that {@link #parse} reads; its balance is no part of it. */
    public ObjectNode write(Account account) {
        ObjectNode fields = mapper.createObjectNode().put(ACCOUNT_ID, account.id().value()).put("name", account.name())
                .put("currency", account.currency().getCode()).put("billingZone", account.calendar().zone().getId());
        List<PaymentMethod> preference = account.preferences().paymentOrder();
        // Most accounts have the one that each has from the start.
        if (!preference.equals(AccountPreferences.DEFAULT.paymentOrder())) {
            preference.forEach(method -> fields.withArray(PREFERENCE).add(EnumText.of(method)));
        }
        return fields;
    }

    /** An instance in the form that {@link #parse} reads, as it stands: registered so elsewhere, it ends when this one does. */
    public ObjectNode write(Instance instance) {
        ObjectNode fields = mapper.createObjectNode().put(INSTANCE_ID, instance.id().value())
                .put(ACCOUNT_ID, instance.accountId().value()).put("region", instance.location().region())
                .put("engine", instance.location().engine()).put("spec", instance.spec().value())
                .put("billingMethod", EnumText.of(instance.plan().billingMethod()));
        return switch (instance.plan()) {
            case Plan.Subscription plan -> fields.put("termStart", InstantText.format(plan.term().start()))
                    .put("endTime", InstantText.format(plan.term().end())).put("anchorDay", plan.anchor().dayOfMonth())
                    .put("lifecyclePolicy", plan.policy().id().value());
            case Plan.PayAsYouGo plan -> fields.put("termStart", InstantText.format(plan.since()));
        };
    }
}
