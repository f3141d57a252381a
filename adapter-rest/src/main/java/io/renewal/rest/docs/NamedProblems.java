package io.renewal.rest.docs;

import com.google.common.collect.ImmutableList;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.Method;
import java.util.Iterator;

/**
 * Carries what {@link Problems} and {@link OperatorOnly} say at a method over to its operation. Found by swagger-core as a service, so it is public.
 *
 * <p>It extends the extension that reads parameters because swagger-core tells only the first one that the document is to be 3.1.
 */
public final class NamedProblems extends DefaultParameterExtension {
    static final String CODES = "x-problem-codes";

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        ImmutableList.Builder<ProblemCode> codes = ImmutableList.builder();
        Problems problems = method.getAnnotation(Problems.class);
        if (problems != null) {
            codes.add(problems.value());
        }
        if (method.isAnnotationPresent(OperatorOnly.class)) {
            codes.add(ProblemCode.OperatorOnly);
        }
        operation.addExtension(CODES, codes.build());
        super.decorateOperation(operation, method, chain);
    }
}
