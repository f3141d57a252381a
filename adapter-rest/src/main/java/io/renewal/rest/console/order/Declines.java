package io.renewal.rest.console.order;

import io.renewal.domain.payment.DeclineReason;
import io.renewal.rest.console.text.Phrase;

/** Why a payment was declined, in words. */
final class Declines {
    private Declines() {}

    static Phrase of(DeclineReason reason) {
        return switch (reason.code()) {
            case "insufficient_balance" -> new Phrase("The balance is too low.", "账户余额不足。");
            case "insufficient_funds" -> new Phrase("There is not enough money on the card.", "银行卡余额或额度不足。");
            case "expired_card" -> new Phrase("The card has expired.", "银行卡已过期。");
            case "incorrect_cvc", "invalid_cvc" -> new Phrase("The security code of the card is wrong.", "银行卡安全码不正确。");
            case "lost_card", "stolen_card", "pickup_card" -> new Phrase("The bank has blocked the card.", "银行卡已被发卡行冻结。");
            case "card_velocity_exceeded" -> new Phrase("The card has reached its limit.", "银行卡已达到交易限额。");
            case "authentication_required" ->
                new Phrase("Your bank wanted you to confirm the payment, and that did not happen.", "银行要求确认支付，但未完成确认。");
            case "processing_error" -> new Phrase("Your bank could not process the payment.", "银行处理支付时出错。");
            default -> new Phrase("Your bank declined the payment.", "银行拒绝了本次支付。");
        };
    }
}
