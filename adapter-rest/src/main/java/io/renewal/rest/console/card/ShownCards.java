package io.renewal.rest.console.card;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ManageCards;
import io.renewal.application.port.in.ManageCards.Cards;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.domain.identity.AccountId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the provider for saved cards on behalf of a reader, whose page has more to tell and does not wait for long. Thread-safe. */
public final class ShownCards {
    private static final Logger log = LoggerFactory.getLogger(ShownCards.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ManageCards cards;

    @Inject
    ShownCards(ManageCards cards) {
        this.cards = cards;
    }

    /** The cards of an account that the caller sees; nothing if the provider does not answer, or not soon. */
    public Optional<Cards> of(Caller caller, AccountId account) {
        // Never interrupted: it may be at the database, whose connection would be lost. It ends by its own deadline.
        FutureTask<Optional<Cards>> question = new FutureTask<>(() -> cards.cards(caller, account));
        Thread.startVirtualThread(question);
        try {
            return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return unknown(account, slow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ProviderUnavailableException down) {
                return unknown(account, down);
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unknown(account, stopping);
        }
    }

    private static Optional<Cards> unknown(AccountId account, Exception why) {
        log.atWarn().addKeyValue("account", account).addKeyValue("cause", why).log("saved cards cannot be shown");
        return Optional.empty();
    }
}
