package io.renewal.server.whole;

import java.util.random.RandomGenerator;

/** When a server is killed whose customers renew all the time. */
sealed interface Moment {
    /** So long after so many answers have arrived, when the next requests are on their way. */
    record AfterAnswers(int answers, long nanos) implements Moment {}

    /** When the server has logged so many answers: some may not have arrived yet. */
    record AtLoggedAnswer(int answers) implements Moment {}

    /** When so many transactions stand in the middle, waiting for a lock that somebody else has. */
    record InTransactions(int waiting) implements Moment {}

    /** Any of those that need nothing but the server. */
    static Moment ofServer(RandomGenerator random) {
        int answers = 1 + random.nextInt(24);
        return random.nextInt(3) == 0 ? new AtLoggedAnswer(answers) : new AfterAnswers(answers, random.nextLong(8_000_000));
    }

    /** Any at all, for so many customers. */
    static Moment any(int customers, RandomGenerator random) {
        return random.nextInt(6) == 0 ? new InTransactions(1 + random.nextInt(customers)) : ofServer(random);
    }
}
