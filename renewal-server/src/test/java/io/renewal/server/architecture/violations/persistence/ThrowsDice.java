package io.renewal.server.architecture.violations.persistence;

import java.util.Random;
import java.util.random.RandomGenerator;

final class ThrowsDice {
    RandomGenerator dice() {
        return new Random();
    }
}
