package io.renewal.server.metrics;

import io.renewal.application.port.out.Accounts;
import io.renewal.application.port.out.AnsweredRequests;
import io.renewal.application.port.out.ApiKeys;
import io.renewal.application.port.out.Attempts;
import io.renewal.application.port.out.ClockMoves;
import io.renewal.application.port.out.EventFeed;
import io.renewal.application.port.out.Events;
import io.renewal.application.port.out.Instances;
import io.renewal.application.port.out.Ledger;
import io.renewal.application.port.out.LifecyclePolicies;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.Orders;
import io.renewal.application.port.out.PriceLists;
import io.renewal.application.port.out.Refunds;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.Renewables;
import io.renewal.application.port.out.TimerRuns;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import java.util.List;

/**
 * A transaction that notes which events were appended in it.
 *
 * @param appended where they are noted
 */
record CountingTx(Tx tx, List<InstanceEvent> appended) implements Tx {
    @Override
    public Events events() {
        Events events = tx.events();
        return new Events() {
            @Override
            public void append(List<NewEvent> added) {
                events.append(added);
                added.forEach(event -> appended.add(event.event()));
            }

            @Override
            public List<RecordedEvent> of(InstanceId instanceId) {
                return events.of(instanceId);
            }
        };
    }

    @Override
    public Accounts accounts() {
        return tx.accounts();
    }

    @Override
    public Ledger ledger() {
        return tx.ledger();
    }

    @Override
    public Instances instances() {
        return tx.instances();
    }

    @Override
    public Orders orders() {
        return tx.orders();
    }

    @Override
    public PriceLists priceLists() {
        return tx.priceLists();
    }

    @Override
    public LifecyclePolicies lifecyclePolicies() {
        return tx.lifecyclePolicies();
    }

    @Override
    public ApiKeys apiKeys() {
        return tx.apiKeys();
    }

    @Override
    public AnsweredRequests answeredRequests() {
        return tx.answeredRequests();
    }

    @Override
    public EventFeed eventFeed() {
        return tx.eventFeed();
    }

    @Override
    public ClockMoves clockMoves() {
        return tx.clockMoves();
    }

    @Override
    public TimerRuns timerRuns() {
        return tx.timerRuns();
    }

    @Override
    public Attempts attempts() {
        return tx.attempts();
    }

    @Override
    public Refunds refunds() {
        return tx.refunds();
    }

    @Override
    public Renewables renewables() {
        return tx.renewables();
    }
}
