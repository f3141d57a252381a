package io.renewal.application;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.autorenewal.AutoRenewalModule;
import io.renewal.application.autorenewal.AutoRenewalPreviewModule;
import io.renewal.application.autorenewal.ChargePace;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.application.authentication.AuthenticationModule;
import io.renewal.application.browsing.BrowsingModule;
import io.renewal.application.delivery.DeliveryModule;
import io.renewal.application.delivery.WebhookRules;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.duework.Batches;
import io.renewal.application.duework.DueWorkModule;
import io.renewal.application.duework.Stop;
import io.renewal.application.feed.FeedModule;
import io.renewal.application.forecast.ForecastModule;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.lifecycle.LifecycleModule;
import io.renewal.application.ordering.OrderingModule;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PaymentModule;
import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.in.DeliverEvents;
import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.ForgetAnswers;
import io.renewal.application.port.in.ForgetDeliveries;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.in.SequenceEvents;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.application.registration.RegistrationModule;
import io.renewal.domain.order.UnpaidLifetime;

/**
 * Binds every in-port to its use case, and the set of all {@link DueWork}. The out-ports ({@code RenewalStore}, {@code IdSource}, {@code SecretSource}), the
 * {@code InstantSource} and the {@code RandomGenerator} are bound by whoever installs this.
 */
public final class ApplicationModule extends AbstractModule {
    private final ApplicationConfig config;

    public ApplicationModule(ApplicationConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(OperatorKey.class).toInstance(config.operatorKey());
        bind(UnpaidLifetime.class).toInstance(config.unpaidLifetime());
        bind(AnswerLifetime.class).toInstance(config.answerLifetime());
        bind(NoticeRule.class).toInstance(config.noticeRule());
        bind(OfferedMethods.class).toInstance(config.offeredMethods());
        bind(PaymentTimes.class).toInstance(config.paymentTimes());
        bind(ChargeTimes.class).toInstance(config.chargeTimes());
        bind(ChargePace.class).toInstance(config.chargePace());
        bind(Stop.class).toInstance(new Stop());
        bind(WebhookRules.class).toInstance(config.webhookRules());
        bind(BatchSize.class).toInstance(config.batchSize());
        bind(Batches.class);
        install(new AuthenticationModule());
        install(new AutoRenewalModule());
        install(new AutoRenewalPreviewModule());
        install(new BrowsingModule());
        install(new DeliveryModule());
        install(new DueWorkModule());
        install(new FeedModule());
        install(new ForecastModule());
        install(new LifecycleModule());
        install(new OrderingModule());
        install(new PaymentModule());
        install(new RegistrationModule());
        collectDueWork();
    }

    /** All that timers run. */
    private void collectDueWork() {
        Multibinder<DueWork> work = Multibinder.newSetBinder(binder(), DueWork.class);
        // What ends at the same instant as its instance ends first.
        work.addBinding().to(WithdrawPayments.class);
        work.addBinding().to(ReconcilePayments.class);
        work.addBinding().to(EndUnpaidOrders.class);
        work.addBinding().to(RunAutoRenewal.class);
        work.addBinding().to(RunLifecycle.class);
        work.addBinding().to(SequenceEvents.class);
        work.addBinding().to(DeliverEvents.class);
        work.addBinding().to(ForgetAnswers.class);
        work.addBinding().to(ForgetDeliveries.class);
    }
}
