package io.renewal.application.authentication;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ManageApiKeys;
import io.renewal.application.port.in.ManageApiKeys.Result;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagingApiKeysTest {
    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final ManageApiKeys keys = application.port(ManageApiKeys.class);

    @Test
    void anIssuedKeyActsForItsAccount() {
        Result.Issued issued = issue(ACME);
        assertEquals("console", issued.name());
        assertEquals(Optional.of(new Caller.Customer(ACME)), caller(issued.key()));
    }

    @Test
    void everyKeyIsAnother() {
        assertNotEquals(issue(ACME).key(), issue(ACME).key());
    }

    @Test
    void aReplayIssuesNoSecondKey() {
        IdempotentRequest<Result> request = Requests.of(application.operator().caller(), "key-1");
        Result.Issued first = assertInstanceOf(Result.Issued.class, Requests.fresh(keys.issue(ACME, "console", request)));
        assertEquals(new Outcome.Replayed<>(new RecordedAnswer(201, first.keyId().toString())), keys.issue(ACME, "console", request),
                "only what the border chose to keep is told again");
        assertEquals(Optional.of(new Caller.Customer(ACME)), caller(first.key()));
    }

    @Test
    void aRevokedKeyActsForNobodyAtOnce() {
        Result.Issued issued = issue(ACME);
        Result.Issued other = issue(ACME);
        assertTrue(keys.revoke(ACME, issued.keyId()));
        assertEquals(Optional.empty(), caller(issued.key()));
        assertTrue(keys.revoke(ACME, issued.keyId()), "again");
        assertEquals(Optional.of(new Caller.Customer(ACME)), caller(other.key()), "another key of the account stays");
    }

    @Test
    void theKeyOfAnotherAccountIsNotRevoked() {
        Result.Issued issued = issue(ACME);
        assertFalse(keys.revoke(GLOBEX, issued.keyId()));
        assertEquals(Optional.of(new Caller.Customer(ACME)), caller(issued.key()));
    }

    @Test
    void aKeyThatIsNotThereIsNotRevoked() {
        assertFalse(keys.revoke(ACME, new ApiKeyId("unknown")));
    }

    @Test
    void noKeyIsIssuedForAnAccountThatIsNotThere() {
        AccountId nobody = new AccountId("nobody");
        IdempotentRequest<Result> request = application.operator().request();
        assertEquals(new Result.AccountNotFound(nobody), Requests.fresh(keys.issue(nobody, "console", request)));
    }

    private Result.Issued issue(AccountId account) {
        return assertInstanceOf(Result.Issued.class, Requests.fresh(keys.issue(account, "console", application.operator().request())));
    }

    private Optional<Caller> caller(String key) {
        return application.port(Authenticate.class).caller(key);
    }
}
