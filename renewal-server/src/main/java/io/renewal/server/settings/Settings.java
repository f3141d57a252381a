package io.renewal.server.settings;

import jakarta.validation.Valid;

/**
 * All settings, read and checked. Immutable; safe to print, since secrets mask themselves.
 *
 * <p>Components are named as the keys are: {@code http.max-body-bytes} is {@code http().maxBodyBytes()}.
 *
 * @param mode whether time and money are real
 * @param http the HTTP server
 * @param console the console
 * @param database the database
 * @param data what is kept on this machine
 * @param operator the operator
 * @param order renewal orders
 * @param idempotency answers to repeated requests
 * @param lifecycle what happens to instances after their end
 * @param payment payments through a provider
 * @param autoRenewal automatic renewals
 * @param webhooks deliveries of events
 * @param batch work that falls due
 * @param timers the timers
 * @param sandbox what only a sandbox has
 * @param metrics metrics
 * @param log the log
 */
public record Settings(Mode mode, @Valid HttpSettings http, @Valid ConsoleSettings console, @Valid DatabaseSettings database,
        @Valid DataSettings data,
        @Valid OperatorSettings operator, @Valid OrderSettings order, @Valid IdempotencySettings idempotency,
        @Valid LifecycleSettings lifecycle, @Valid PaymentSettings payment, @Valid AutoRenewalSettings autoRenewal,
        @Valid WebhooksSettings webhooks,
        @Valid BatchSettings batch, @Valid TimersSettings timers,
        @Valid SandboxSettings sandbox,
        @Valid MetricsSettings metrics,
        @Valid LogSettings log) {

    static Settings from(Values values) {
        return new Settings(values.required(SettingsTable.MODE),
                new HttpSettings(values.required(SettingsTable.HTTP_PORT), values.required(SettingsTable.HTTP_MAX_BODY_BYTES),
                        values.required(SettingsTable.HTTP_STOP_TIMEOUT)),
                new ConsoleSettings(values.optional(SettingsTable.CONSOLE_PUBLIC_ADDRESS), values.optional(SettingsTable.CONSOLE_SECRET),
                        values.required(SettingsTable.CONSOLE_SESSION_LENGTH)),
                new DatabaseSettings(values.optional(SettingsTable.DATABASE_URL), values.optional(SettingsTable.DATABASE_USER),
                        values.optional(SettingsTable.DATABASE_PASSWORD), values.required(SettingsTable.DATABASE_POOL_SIZE)),
                new DataSettings(values.required(SettingsTable.DATA_DIR)),
                new OperatorSettings(values.optional(SettingsTable.OPERATOR_KEY)),
                new OrderSettings(values.required(SettingsTable.ORDER_UNPAID_LIFETIME)),
                new IdempotencySettings(values.required(SettingsTable.IDEMPOTENCY_KEEP)),
                new LifecycleSettings(values.required(SettingsTable.LIFECYCLE_NOTICE_TOLERANCE)),
                new PaymentSettings(values.optional(SettingsTable.PAYMENT_PROVIDER_KEY),
                        values.required(SettingsTable.PAYMENT_PROVIDER_ADDRESS), values.optional(SettingsTable.PAYMENT_CALLBACK_SECRET),
                        values.required(SettingsTable.PAYMENT_TIMEOUT), values.required(SettingsTable.PAYMENT_LEASE),
                        values.required(SettingsTable.PAYMENT_FIRST_PAUSE), values.required(SettingsTable.PAYMENT_LONGEST_PAUSE),
                        values.required(SettingsTable.PAYMENT_PAGE_LIFETIME), values.required(SettingsTable.PAYMENT_KEY_LIFETIME),
                        values.optional(SettingsTable.PAYMENT_RETURN_ORIGINS)),
                new AutoRenewalSettings(values.required(SettingsTable.AUTO_RENEWAL_LEAD_TIME),
                        values.required(SettingsTable.AUTO_RENEWAL_TIME_OF_DAY),
                        values.required(SettingsTable.AUTO_RENEWAL_PAYMENTS_AT_ONCE),
                        values.required(SettingsTable.AUTO_RENEWAL_PAYMENTS_PER_SECOND), values.required(SettingsTable.AUTO_RENEWAL_PAUSE),
                        values.required(SettingsTable.AUTO_RENEWAL_LONGEST_RUN)),
                new WebhooksSettings(values.required(SettingsTable.WEBHOOKS_ALLOW_PRIVATE_TARGETS),
                        values.required(SettingsTable.WEBHOOKS_TIMEOUT), values.required(SettingsTable.WEBHOOKS_FIRST_PAUSE),
                        values.required(SettingsTable.WEBHOOKS_LONGEST_PAUSE), values.required(SettingsTable.WEBHOOKS_TRIES),
                        values.required(SettingsTable.WEBHOOKS_IN_FLIGHT), values.required(SettingsTable.WEBHOOKS_SECRET_OVERLAP),
                        values.required(SettingsTable.WEBHOOKS_KEEP)),
                new BatchSettings(values.required(SettingsTable.BATCH_SIZE)),
                new TimersSettings(values.required(SettingsTable.TIMERS_INTERVAL)),
                new SandboxSettings(values.optional(SettingsTable.SANDBOX_START_TIME),
                        values.required(SettingsTable.SANDBOX_PROVIDER_PORT), values.optional(SettingsTable.SANDBOX_PROVIDER_KEY)),
                new MetricsSettings(values.optional(SettingsTable.METRICS_PORT)),
                new LogSettings(values.required(SettingsTable.LOG_FORMAT)));
    }
}
