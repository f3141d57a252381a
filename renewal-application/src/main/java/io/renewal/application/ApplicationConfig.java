package io.renewal.application;

import io.renewal.application.access.OperatorKey;
import io.renewal.application.autorenewal.ChargePace;
import io.renewal.application.delivery.WebhookRules;
import io.renewal.application.duework.BatchSize;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PaymentTimes;
import io.renewal.domain.order.UnpaidLifetime;

/**
 * What the use cases are told by the settings.
 *
 * @param operatorKey who runs the service
 * @param unpaidLifetime how long an order waits to be paid
 * @param answerLifetime how long an answer can be given again
 * @param noticeRule what a final notice promises
 * @param offeredMethods how customers may pay
 * @param paymentTimes how long is waited for what in a payment at the provider
 * @param chargeTimes when automatic renewals are tried
 * @param chargePace how much they ask of the payment provider
 * @param webhookRules how events are delivered to webhook endpoints
 * @param batchSize how much of what is due is done in one transaction
 */
public record ApplicationConfig(OperatorKey operatorKey, UnpaidLifetime unpaidLifetime, AnswerLifetime answerLifetime,
        NoticeRule noticeRule, OfferedMethods offeredMethods, PaymentTimes paymentTimes, ChargeTimes chargeTimes, ChargePace chargePace,
        WebhookRules webhookRules, BatchSize batchSize) {}
