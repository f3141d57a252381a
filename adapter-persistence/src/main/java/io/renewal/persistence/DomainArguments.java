package io.renewal.persistence;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Lets domain types be bound to parameters. {@link Row} reads them back. */
final class DomainArguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
        return column(value).map(column -> (position, statement, _) -> statement.setObject(position, column));
    }

    /** A value, or what is in an optional one, as a text that the database reads back; null if there is none. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> text(optional.orElse(null));
            case String text -> text;
            case Number number -> number.toString();
            default -> column(value).map(Object::toString).orElseThrow(() -> new IllegalArgumentException("no column takes " + value));
        };
    }

    /** What stands for a domain value in a column; empty for what is none. */
    static Optional<Object> column(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case AccountId id -> Optional.of(id.value());
            case ApiKeyId id -> Optional.of(id.value());
            case InstanceId id -> Optional.of(id.value());
            case LifecyclePolicyId id -> Optional.of(id.value());
            case PriceListId id -> Optional.of(id.value());
            case SpecId id -> Optional.of(id.value());
            case EndpointId id -> Optional.of(id.value());
            case EventId id -> Optional.of(id.value());
            case OrderId id -> Optional.of(id.value());
            case PostingId id -> Optional.of(id.value());
            case CardId id -> Optional.of(id.value());
            case CustomerReference reference -> Optional.of(reference.value());
            case ProviderReference reference -> Optional.of(reference.value());
            case WebAddress address -> Optional.of(address.value());
            case UUID id -> Optional.of(id);
            // The session's time zone has no part in it: an instant goes over with its offset.
            case Instant instant -> Optional.of(instant.atOffset(ZoneOffset.UTC));
            case LocalTime time -> Optional.of(time);
            case BillingCalendar calendar -> Optional.of(calendar.zone().getId());
            case RenewalPeriod period -> Optional.of(period.months());
            case CurrencyUnit currency -> Optional.of(currency.getCode());
            case Money money -> Optional.of(money.getAmountMinorLong());
            case Enum<?> constant -> Optional.of(Words.of(constant));
            default -> Optional.empty();
        };
    }
}
