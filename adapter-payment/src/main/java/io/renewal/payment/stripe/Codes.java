package io.renewal.payment.stripe;

import io.renewal.domain.payment.DeclineReason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stripe's codes, as far as they may be told. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final String GENERIC = "generic_decline";

    /** Stripe asks to tell customers no more than that the card was declined: docs.stripe.com/declines/codes. */
    private static final Set<String> NOT_TOLD = Set.of("fraudulent", "lost_card", "stolen_card", "pickup_card", "restricted_card",
            "security_violation", "merchant_blacklist", "stop_payment_order", "revocation_of_all_authorizations",
            "revocation_of_authorization");

    private Codes() {}

    /** The code if there is one, and it is one: it comes from elsewhere and goes into logs. */
    static String clean(@Nullable String code) {
        return Optional.ofNullable(code).filter(text -> CODE.matcher(text).matches()).orElse("");
    }

    /** Why a card was declined: the bank's reason if it gives one that may be told, else Stripe's. */
    static DeclineReason reason(@Nullable String code, @Nullable String declineCode) {
        String reason = Optional.of(clean(declineCode)).filter(text -> !text.isEmpty()).orElse(clean(code));
        return new DeclineReason(reason.isEmpty() || NOT_TOLD.contains(reason) ? GENERIC : reason);
    }
}
