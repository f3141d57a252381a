package io.renewal.payment.sandbox.card;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The test cards that Stripe publishes (docs.stripe.com/testing), those that matter to us. They are used as {@code payment_method} by name;
 * names with and without {@code visa_} mean the same.
 */
public enum TestCard {
    VISA("visa", "4242"),
    VISA_DEBIT("visa", "5556"),
    MASTERCARD("mastercard", "4444"),
    MASTERCARD_DEBIT("mastercard", "8210"),
    MASTERCARD_PREPAID("mastercard", "5100"),
    AMEX("amex", "0005"),
    DISCOVER("discover", "1117"),
    DINERS("diners", "0004"),
    JCB("jcb", "0505"),
    UNIONPAY("unionpay", "0005"),

    CHARGE_DECLINED("0002", Decline.GENERIC),
    CHARGE_DECLINED_INSUFFICIENT_FUNDS("9995", Decline.INSUFFICIENT_FUNDS),
    CHARGE_DECLINED_LOST_CARD("9987", Decline.LOST_CARD),
    CHARGE_DECLINED_STOLEN_CARD("9979", Decline.STOLEN_CARD),
    CHARGE_DECLINED_EXPIRED_CARD("0069", Decline.EXPIRED),
    CHARGE_DECLINED_INCORRECT_CVC("0127", Decline.WRONG_CVC),
    CHARGE_DECLINED_PROCESSING_ERROR("0119", Decline.PROCESSING_ERROR),
    CHARGE_DECLINED_VELOCITY_LIMIT_EXCEEDED("6975", Decline.TOO_OFTEN),
    CHARGE_DECLINED_FRAUDULENT("0019", Decline.FRAUDULENT),
    /** Can be saved for a customer, but does not pay. */
    CHARGE_CUSTOMER_FAIL("0341", Decline.GENERIC),

    AUTHENTICATION_REQUIRED("3184", Authentication.ALWAYS),
    AUTHENTICATION_REQUIRED_ON_SETUP("3155", Authentication.UNLESS_SAVED),
    AUTHENTICATION_REQUIRED_CHARGE_DECLINED_INSUFFICIENT_FUNDS("3178", Authentication.ALWAYS, Decline.INSUFFICIENT_FUNDS),
    THREE_D_SECURE2_REQUIRED("3220", Authentication.ALWAYS),
    THREE_D_SECURE_REQUIRED("3063", Authentication.ALWAYS),
    THREE_D_SECURE_REQUIRED_CHARGE_DECLINED("1629", Authentication.ALWAYS, Decline.GENERIC),
    THREE_D_SECURE_OPTIONAL("visa", "3055"),

    PENDING_REFUND("7726", RefundCourse.LATER),
    REFUND_FAIL("5126", RefundCourse.FAILS_LATER);

    private static final String PREFIX = "pm_card_";
    private static final Map<String, TestCard> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(card -> card.name().replace("_", ""), Function.identity()));

    private final String brand;
    private final String last4;
    private final Authentication authentication;
    private final Optional<Decline> decline;
    private final RefundCourse refundCourse;

    TestCard(String brand, String last4) {
        this(brand, last4, Authentication.NEVER, Optional.empty(), RefundCourse.AT_ONCE);
    }

    TestCard(String last4, Decline decline) {
        this("visa", last4, Authentication.NEVER, Optional.of(decline), RefundCourse.AT_ONCE);
    }

    TestCard(String last4, Authentication authentication) {
        this("visa", last4, authentication, Optional.empty(), RefundCourse.AT_ONCE);
    }

    TestCard(String last4, Authentication authentication, Decline decline) {
        this("visa", last4, authentication, Optional.of(decline), RefundCourse.AT_ONCE);
    }

    TestCard(String last4, RefundCourse refundCourse) {
        this("visa", last4, Authentication.NEVER, Optional.empty(), refundCourse);
    }

    TestCard(String brand, String last4, Authentication authentication, Optional<Decline> decline, RefundCourse refundCourse) {
        this.brand = brand;
        this.last4 = last4;
        this.authentication = authentication;
        this.decline = decline;
        this.refundCourse = refundCourse;
    }

    /** The card that is published under the name, as in {@code pm_card_visa}. */
    public static Optional<TestCard> named(String paymentMethod) {
        if (!paymentMethod.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = paymentMethod.substring(PREFIX.length()).toUpperCase(Locale.ROOT).replace("_", "");
        return Optional.ofNullable(BY_NAME.get(name))
                .or(() -> Optional.ofNullable(name.startsWith("VISA") ? BY_NAME.get(name.substring("VISA".length())) : null));
    }

    public String brand() {
        return brand;
    }

    public String last4() {
        return last4;
    }

    public String funding() {
        if (name().endsWith("_DEBIT")) {
            return "debit";
        }
        return name().endsWith("_PREPAID") ? "prepaid" : "credit";
    }

    /** Why it cannot even be saved: the bank is asked about it. */
    public Optional<Decline> refusesToBeSaved() {
        boolean isAsked = this != CHARGE_CUSTOMER_FAIL && authentication == Authentication.NEVER;
        return isAsked ? decline : Optional.empty();
    }

    /** Whether the bank wants to hear from the customer, with a card that is saved or not. */
    public boolean wantsAuthentication(boolean isSaved) {
        return switch (authentication) {
            case NEVER -> false;
            case ALWAYS -> true;
            case UNLESS_SAVED -> !isSaved;
        };
    }

    /** Why it does not pay, once the customer was heard where that is wanted. */
    public Optional<Decline> declines() {
        return decline;
    }

    public RefundCourse refundCourse() {
        return refundCourse;
    }
}
