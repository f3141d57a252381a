package io.renewal.server.architecture;

import com.fasterxml.uuid.Generators;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Methods and constructors that may not be called or referred to. Owners are class literals and names are looked up by a test, because
 * a ban on what does not exist is kept by everybody.
 */
record Forbidden(Class<?> owner, Set<String> names) {
    private static final String CONSTRUCTOR = "<init>";

    static final List<Forbidden> TIME_AND_CHANCE = Stream.concat(
            Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, MonthDay.class, OffsetDateTime.class,
                    OffsetTime.class, Year.class, YearMonth.class, ZonedDateTime.class).map(type -> new Forbidden(type, "now")),
            Stream.of(
                    new Forbidden(Clock.class, Set.of("system", "systemDefaultZone", "systemUTC", "tickMillis", "tickSeconds",
                            "tickMinutes")),
                    new Forbidden(InstantSource.class, "system"), new Forbidden(Date.class, CONSTRUCTOR),
                    new Forbidden(Calendar.class, "getInstance"), new Forbidden(GregorianCalendar.class, CONSTRUCTOR),
                    new Forbidden(System.class, Set.of("currentTimeMillis", "nanoTime")), new Forbidden(ZoneId.class, "systemDefault"),
                    new Forbidden(TimeZone.class, "getDefault"), new Forbidden(Locale.class, "getDefault"),
                    new Forbidden(Charset.class, "defaultCharset"), new Forbidden(UUID.class, "randomUUID"),
                    new Forbidden(Generators.class, Set.of("timeBasedEpochRandomGenerator", "timeBasedEpochGenerator",
                            "randomBasedGenerator", "timeBasedGenerator", "timeBasedReorderedGenerator")),
                    new Forbidden(Math.class, "random"), new Forbidden(Random.class, CONSTRUCTOR),
                    new Forbidden(SplittableRandom.class, CONSTRUCTOR), new Forbidden(Collections.class, "shuffle"),
                    new Forbidden(SecureRandom.class, Set.of(CONSTRUCTOR, "getInstance", "getInstanceStrong")),
                    new Forbidden(ThreadLocalRandom.class, "current"),
                    new Forbidden(RandomGenerator.class, Set.of("getDefault", "of"))))
            .toList();

    static final List<Forbidden> SLEEP = List.of(new Forbidden(Thread.class, "sleep"), new Forbidden(TimeUnit.class, "sleep"));

    Forbidden(Class<?> owner, String name) {
        this(owner, Set.of(name));
    }

    /** Calls as well as method references. */
    boolean covers(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getTarget().getName());
    }

    /** The names under which the owner has nothing. */
    List<String> unknownNames() {
        Set<String> known = Stream.concat(Stream.of(owner.getMethods()).map(method -> method.getName()),
                Stream.of(owner.getConstructors()).map(_ -> CONSTRUCTOR)).collect(Collectors.toSet());
        return names.stream().filter(name -> !known.contains(name)).toList();
    }
}
