package io.renewal.application.testkit;

import io.renewal.application.port.out.Ledger;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ForOrder;
import java.util.List;
import java.util.Optional;

final class InMemoryLedger implements Ledger {
    private final State state;

    InMemoryLedger(State state) {
        this.state = state;
    }

    @Override
    public void post(List<Posting> postings) {
        postings.forEach(this::postOne);
    }

    private void postOne(Posting posting) {
        if (posting.reference() instanceof ForOrder forOrder) {
            State.require(state.orders.containsKey(forOrder.orderId()), "a posting names an order that is there");
        }
        State.add(state.postings, posting.id(), posting);
        Account account = Optional.ofNullable(state.accounts.get(posting.accountId())).orElseThrow();
        // The account itself refuses a balance below zero.
        State.replace(state.accounts, posting.accountId(), account.plus(posting.movement().effectOnBalance()));
    }

    @Override
    public Page<Posting> balanceEntries(AccountId accountId, PageRequest page) {
        return Paging.descending(state.postings.values().stream().filter(posting -> posting.accountId().equals(accountId))
                .filter(posting -> !posting.movement().effectOnBalance().isZero()), InMemoryLedger::position, page);
    }

    private static Position position(Posting posting) {
        return new Position(posting.bookedAt(), posting.id().toString());
    }
}
