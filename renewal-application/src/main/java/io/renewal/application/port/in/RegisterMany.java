package io.renewal.application.port.in;

import java.util.List;

/**
 * Puts many accounts and instances into the books at once, by the same rules as {@link RegisterAccount} and {@link RegisterInstance} do it
 * one by one. The operator's.
 */
public interface RegisterMany {
    /**
     * Registers all that can be registered, in one transaction; what one item says, the next one finds. If the store refuses the batch as
     * a whole, each item gets a transaction of its own, so that only what is to blame is left out.
     *
     * @return what became of each item, in their order
     */
    List<Outcome> register(List<Item> items);

    /** What is to be registered. */
    sealed interface Item {
        record OfAccount(RegisterAccount.Command command) implements Item {}

        record OfInstance(RegisterInstance.Command command) implements Item {}
    }

    /** What became of an item. */
    sealed interface Outcome {}

    /** It was registered as it was said. */
    enum Done implements Outcome {
        ADDED,
        /** An account that was there is now as it was said. */
        UPDATED,
        /** The same was said before. */
        UNCHANGED
    }

    record AccountRefused(RegisterAccount.Result.Fixed reason) implements Outcome {}

    record InstanceRefused(RegisterInstance.Result.Refusal reason) implements Outcome {}

    /** The store refused it, which nobody expected. */
    record Failed(RuntimeException cause) implements Outcome {}
}
