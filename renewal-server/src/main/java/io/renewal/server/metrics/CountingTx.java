package io.renewal.server.metrics;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.Accounts;
import io.renewal.application.port.out.AnsweredRequests;
import io.renewal.application.port.out.ApiKeys;
import io.renewal.application.port.out.Attempts;
import io.renewal.application.port.out.ChargeRuns;
import io.renewal.application.port.out.Charges;
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
import io.renewal.application.port.out.WebhookDeliveries;
import io.renewal.application.port.out.WebhookEndpoints;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A transaction that notes what is counted once it is committed.
 *
 * @param notes where it is noted
 */
record CountingTx(Tx tx, Notes notes) implements Tx {
    @Override
    public Events events() {
        Events events = tx.events();
        return new Events() {
            @Override
            public void append(List<NewEvent> added) {
                events.append(added);
                added.forEach(event -> notes.appended().add(event.event()));
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
    public WebhookEndpoints webhookEndpoints() {
        return tx.webhookEndpoints();
    }

    @Override
    public WebhookDeliveries webhookDeliveries() {
        return tx.webhookDeliveries();
    }

    @Override
    public Renewables renewables() {
        return tx.renewables();
    }

    @Override
    public ChargeRuns chargeRuns() {
        ChargeRuns runs = tx.chargeRuns();
        return new ChargeRuns() {
            @Override
            public void began(UUID id, int due) {
                runs.began(id, due);
            }

            @Override
            public void add(UUID id, ChargeTally tally) {
                runs.add(id, tally);
                notes.charged().add(tally);
            }

            @Override
            public void ended(UUID id) {
                runs.ended(id);
            }

            @Override
            public List<ChargeRun> latest(int limit) {
                return runs.latest(limit);
            }
        };
    }

    @Override
    public Charges charges() {
        return tx.charges();
    }

    /**
     * What happened in a transaction.
     *
     * @param appended the events, in order
     * @param charged what came of automatic renewals
     */
    record Notes(List<InstanceEvent> appended, List<ChargeTally> charged) {
        /** Nothing yet. */
        static Notes empty() {
            return new Notes(new ArrayList<>(), new ArrayList<>());
        }

        void clear() {
            appended.clear();
            charged.clear();
        }
    }
}
