package io.renewal.server.settings;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the limits that the settings records declare. A message of a constraint tells what is expected. */
final class Constraints {
    private Constraints() {}

    /** What is expected instead, by the key of each setting that breaks its limits; sorted by key. */
    static Map<String, String> broken(Settings settings) {
        List<ConstraintViolation<Settings>> violations;
        try (ValidatorFactory factory = Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            violations = List.copyOf(validator.validate(settings));
        }
        Map<String, String> broken = new LinkedHashMap<>();
        violations.stream().sorted(Comparator.comparing(Constraints::key)).forEach(one -> broken.put(key(one), one.getMessage()));
        return broken;
    }

    /** {@code http.maxBodyBytes} is the component of {@code http.max-body-bytes}. */
    private static String key(ConstraintViolation<Settings> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
        return path.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
