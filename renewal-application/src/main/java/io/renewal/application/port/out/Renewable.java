package io.renewal.application.port.out;

import io.renewal.domain.account.Account;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import java.util.Optional;

/**
 * An instance with all that a decision on its renewal looks at.
 *
 * @param account whose it is
 * @param openOrder the order that is recorded as open; its time to pay may have passed
 * @param priceList the current one in the account's currency
 */
public record Renewable(Account account, Instance instance, Optional<Order> openOrder, Optional<PriceList> priceList) {}
