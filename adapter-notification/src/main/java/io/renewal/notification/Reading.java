package io.renewal.notification;

import io.renewal.application.port.out.EventPublisher.Answer;
import java.io.Serial;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

/** Reads an answer: its status, and of its body so much as a receiver in good faith says. For one exchange. */
final class Reading implements Response.Listener {
    /** A body that goes on is cut off; its status was there before. */
    private static final int MOST = 8 * 1024;

    private final CompletableFuture<Answer> answer;
    private int read;

    Reading(CompletableFuture<Answer> answer) {
        this.answer = answer;
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        read += content.remaining();
        content.position(content.limit());
        if (read > MOST) {
            var _ = response.abort(new TooLongException());
        }
    }

    @Override
    public void onComplete(Result result) {
        Throwable failure = result.getFailure();
        boolean isWhole = failure == null || failure instanceof TooLongException;
        answer.complete(isWhole ? judged(result.getResponse().getStatus()) : new Answer.Silent(problem(failure)));
    }

    private static Answer judged(int status) {
        return status >= 200 && status < 300 ? new Answer.Accepted(status) : new Answer.Refused(status);
    }

    private static String problem(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> "there was no whole answer in time";
            case PrivateTargetException target -> said(target);
            case UnknownHostException unknown -> "the host is not known: " + said(unknown);
            case ConnectException refused -> "nobody can be reached there: " + said(refused);
            case SSLException tls -> "TLS failed: " + said(tls);
            case ClosedChannelException _ -> "the connection was closed";
            default -> "the exchange failed: " + said(failure);
        };
    }

    private static String said(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
    }

    /** Says why an exchange was ended by us. */
    private static final class TooLongException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("the answer goes on and on", null, false, false);
        }
    }
}
