package io.renewal.rest.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.inject.Guice;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.application.port.in.RegisterMany.AccountRefused;
import io.renewal.application.port.in.RegisterMany.Done;
import io.renewal.application.port.in.RegisterMany.Failed;
import io.renewal.application.port.in.RegisterMany.InstanceRefused;
import io.renewal.application.port.in.RegisterMany.Item;
import io.renewal.application.port.in.RegisterMany.Outcome;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.rest.TransferModule;
import io.renewal.rest.account.AccountsResource.NewAccount;
import io.renewal.rest.instance.NewInstanceJson;
import io.renewal.rest.problem.FieldError;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationJsonTest {
    private static final String REDIS = """
            {"instanceId": "r-1", "accountId": "acme", "region": "cn-hangzhou", "engine": "Redis", "spec": "redis.master.small.default",
             "billingMethod": "Subscription", "termStart": "2024-01-30T16:00:00Z", "endTime": "2024-02-28T16:00:00Z"}""";
    private static final String ACME = """
            {"accountId": "acme", "name": "Acme", "currency": "CNY", "billingZone": "Asia/Shanghai"}""";

    private final RegistrationJson json = Guice.createInjector(new TransferModule()).getInstance(RegistrationJson.class);

    @Test
    void everyFieldOfABodyIsAFieldHereAndNoOther() {
        Set<String> fields = Stream.of(NewAccount.class, NewInstanceJson.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .collect(Collectors.toCollection(TreeSet::new));
        fields.add("instanceId");
        fields.add("accountId");
        assertEquals(fields, new TreeSet<>(RegistrationJson.FIELDS));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Item.OfInstance redis = new Item.OfInstance(Examples.registering(Examples.REDIS, Examples.ACME));
        Item.OfInstance metered = new Item.OfInstance(Examples.registeringMetered(Examples.REDIS, Examples.ACME));
        Item.OfAccount acme = new Item.OfAccount(new RegisterAccount.Command(Examples.ACME, "Customer acme", Examples.CNY,
                Examples.SHANGHAI.zone()));
        assertEquals(new Parsed.Understood(redis), parse(json.write(Examples.redis().instance()).toString()));
        assertEquals(new Parsed.Understood(metered),
                parse(json.write(Examples.metered(Examples.REDIS, Examples.ACME).instance()).toString()));
        assertEquals(new Parsed.Understood(acme), parse(json.write(Examples.account(Examples.ACME)).toString()));
    }

    @Test
    void anObjectWithAnInstanceIdIsAnInstance() {
        assertInstanceOf(Item.OfInstance.class, assertInstanceOf(Parsed.Understood.class, parse(REDIS)).item());
        assertInstanceOf(Item.OfAccount.class, assertInstanceOf(Parsed.Understood.class, parse(ACME)).item());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertEquals(List.of("instanceId must be 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit",
                "spec must be 1 to 128 letters, digits, dots, dashes and underscores", "colour is not a known field",
                "engine must not be blank"),
                wrong(REDIS.replace("r-1", "r 1").replace("\"engine\": \"Redis\"", "\"colour\": \"red\"").replace("redis.master", "ö")));
        assertEquals(List.of("accountId must be 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit",
                "billingZone must be a tz id such as Asia/Shanghai"), wrong(ACME.replace("acme", "").replace("Asia", "Asien")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []|                     must be a JSON object
            null|                   must be a JSON object
            ``|                     must be a JSON object; there is none
            {"accountId": |         must be JSON; see column 14
            {} {}|                  must be one JSON object with nothing after it
            {"a": 1, "a": 2}|       must not have a field twice; see column 13
            """)
    void whatIsNoObjectIsWrongAsAWhole(String text, String fault) {
        assertEquals(List.of(fault), wrong(text));
    }

    @Test
    void textThatIsNotUtf8IsWrong() {
        assertEquals(new Parsed.Wrong(List.of(new FieldError("body", "must be UTF-8"))),
                json.parse(ACME.replace("Acme", "Äcme").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void everyRefusalHasItsReasons() {
        assertEquals(List.of(), Reasons.of(Done.ADDED));
        assertEquals("currency is fixed: the account has an instance or a ledger entry",
                reasons(new AccountRefused(new RegisterAccount.Result.Fixed(List.of("currency")))));
        assertEquals("endTime differs from what was registered at first, spec differs from what was registered at first",
                reasons(new InstanceRefused(new Result.Conflict(List.of("endTime", "spec")))));
        assertEquals("accountId must be an account that was registered before, or further up",
                reasons(new InstanceRefused(new Result.AccountNotFound(new AccountId("nobody")))));
        assertEquals("lifecyclePolicy must be a registered lifecycle policy",
                reasons(new InstanceRefused(new Result.PolicyNotFound(new LifecyclePolicyId("none")))));
        assertEquals("anchorDay must be the local day of month of endTime, or a later one if that is the last day of its month",
                reasons(new InstanceRefused(new Result.AnchorMismatch(3))));
        assertEquals("could not be stored, which is a bug in Renewal; see the log", reasons(new Failed(new IllegalStateException())));
    }

    private static String reasons(Outcome outcome) {
        return Reasons.of(outcome).stream().map(FieldError::told).collect(Collectors.joining(", "));
    }

    private List<String> wrong(String text) {
        return assertInstanceOf(Parsed.Wrong.class, parse(text)).errors().stream().map(FieldError::told).toList();
    }

    private Parsed parse(String text) {
        return json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
