package io.renewal.rest.console.instance;

import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Params;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What a reader of a list of instances asked for.
 *
 * @param path of the list
 * @param page which part of it
 */
public record ListQuery(String path, InstanceFilter filter, PageRequest page) {
    /** How many rows a page may have; not more than can be chosen at once. */
    public static final List<Integer> SIZES = List.of(20, 50, 100);
    private static final int LONGEST_TEXT = 64;

    /** Asks for all that there may be. */
    public static ListQuery of(String path, Params params) {
        Sort sort = params.oneOf("sort", Sort.class).orElse(Sort.BY_END_TIME);
        Shown shown = params.oneOf("status", Shown.class).orElse(Shown.ALL_BUT_RELEASED);
        InstanceFilter filter = new InstanceFilter(params.id("accountId", AccountId::isValid, AccountId::new),
                shown.status(), params.oneOf("renewalStatus", RenewalStatus.class), Optional.empty(), Optional.empty(), Optional.empty(),
                params.text("q", LONGEST_TEXT).map(String::strip), sort, shown.released());
        int limit = params.integer("limit", 1, SIZES.getLast()).orElse(SIZES.getFirst());
        return new ListQuery(path, filter, params.page(listing(sort), limit));
    }

    /** The list in its order; a place in one order is none in another. */
    public Listing listing() {
        return listing(filter.sort());
    }

    /** What is shown by its status. */
    public Shown shown() {
        return Shown.of(filter);
    }

    /** Whether all that is not gone would be shown. */
    public boolean isUnfiltered() {
        return filter.accountId().isEmpty() && shown() == Shown.ALL_BUT_RELEASED && filter.renewalStatus().isEmpty()
                && filter.text().isEmpty();
    }

    /** Whether this is not the first page. */
    public boolean isFurther() {
        return page.after().isPresent();
    }

    /** The address of the first page. */
    public String first() {
        return address().build().toString();
    }

    /** The address of the page that a cursor stands for. */
    public String at(String cursor) {
        return address().queryParam("cursor", cursor).build().toString();
    }

    /** The same list of other instances: those that are renewed so. */
    public ListQuery of(RenewalStatus status) {
        InstanceFilter other = new InstanceFilter(filter.accountId(), filter.status(), Optional.of(status), filter.spec(), filter.region(),
                filter.endBefore(), filter.text(), filter.sort(), filter.released());
        return new ListQuery(path, other, page);
    }

    private UriBuilder address() {
        UriBuilder address = UriBuilder.fromPath(path);
        filter.accountId().ifPresent(account -> address.queryParam("accountId", account));
        if (shown() != Shown.ALL_BUT_RELEASED) {
            address.queryParam("status", EnumText.of(shown()));
        }
        filter.renewalStatus().ifPresent(status -> address.queryParam("renewalStatus", EnumText.of(status)));
        filter.text().ifPresent(text -> address.queryParam("q", "{q}").resolveTemplate("q", text));
        if (filter.sort() != Sort.BY_END_TIME) {
            address.queryParam("sort", EnumText.of(filter.sort()));
        }
        if (page.limit() != SIZES.getFirst()) {
            address.queryParam("limit", page.limit());
        }
        return address;
    }

    private static Listing listing(Sort sort) {
        return new Listing("console instances " + EnumText.of(sort), InstanceId::isValid);
    }
}
