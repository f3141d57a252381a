package io.renewal.rest.json;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids out of paths. One that has not even the form of an id names nothing, and is answered like any other that is not there. */
public final class Ids {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /**
     * An account's id.
     *
     * @throws ProblemException AccountNotFound
     */
    public static AccountId account(String text) {
        if (AccountId.isValid(text)) {
            return new AccountId(text);
        }
        throw noAccount().exception();
    }

    /**
     * An instance's id.
     *
     * @throws ProblemException InstanceNotFound
     */
    public static InstanceId instance(String text) {
        if (InstanceId.isValid(text)) {
            return new InstanceId(text);
        }
        throw noInstance().exception();
    }

    /**
     * An order's id.
     *
     * @throws ProblemException OrderNotFound
     */
    public static OrderId order(String text) {
        if (isUuid(text)) {
            return new OrderId(UUID.fromString(text));
        }
        throw noOrder().exception();
    }

    /** Whether a text has the form of the ids that we make ourselves. */
    public static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    public static Problem noAccount() {
        return ProblemCode.AccountNotFound.because("Check the account id; you see only accounts that your key may use.");
    }

    public static Problem noInstance() {
        return ProblemCode.InstanceNotFound.because("Check the instance id; you see only instances that your key may use.");
    }

    public static Problem noOrder() {
        return ProblemCode.OrderNotFound.because("Check the order id; you see only orders that your key may use.");
    }
}
