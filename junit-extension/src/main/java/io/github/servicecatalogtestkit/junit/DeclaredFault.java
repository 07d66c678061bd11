package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.FaultSpec;
import io.github.servicecatalogtestkit.fake.Faults;
import io.github.servicecatalogtestkit.junit.WithFault.Effect;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A validated {@code @WithFault} annotation.
 *
 * @param declaration the annotation and its location, for messages
 */
record DeclaredFault(WithFault annotation, String declaration) {

    /** Reads the annotations on a class, its superclasses and its interfaces. */
    static List<DeclaredFault> on(Class<?> testClass) {
        return all(AnnotationSearch.onHierarchy(testClass, WithFault.class), "class " + testClass.getSimpleName());
    }

    /** Reads the annotations on a method. */
    static List<DeclaredFault> on(Method method) {
        return all(AnnotationSearch.on(method, WithFault.class), "method " + TestClassModel.name(method));
    }

    private static List<DeclaredFault> all(List<WithFault> annotations, String place) {
        List<DeclaredFault> faults = new ArrayList<>();
        for (WithFault annotation : annotations) {
            faults.add(of(annotation, place));
        }
        return faults;
    }

    private static DeclaredFault of(WithFault annotation, String place) {
        DeclaredFault fault = new DeclaredFault(
                annotation,
                "@WithFault(on = \"" + annotation.on() + "\", then = " + annotation.then() + ") on " + place);
        fault.validate(() -> {
            fault.requireConsistentAttributes();
            fault.declareIn(FakeServiceCatalog.create());
        });
        return fault;
    }

    /** Returns the faults of the test of {@code context}: of its enclosing classes, its class and its method. */
    static List<DeclaredFault> forTest(ExtensionContext context) {
        List<TestClassContext> levels = TestClassContext.of(context).withEnclosing();
        List<DeclaredFault> faults = new ArrayList<>();
        for (int outermost = levels.size() - 1; outermost >= 0; outermost--) {
            faults.addAll(levels.get(outermost).model().faults());
        }
        Method method = context.getTestMethod().orElse(null);
        if (method != null) {
            faults.addAll(levels.get(0).model().faultsOf(method));
        }
        return faults;
    }

    /** Returns the same as {@link #forTest}, and refuses accounts that the test or class does not list. */
    static List<DeclaredFault> validated(ExtensionContext context) {
        List<DeclaredFault> faults = forTest(context);
        if (!faults.isEmpty()) {
            ConfigurationLookup.find(context)
                    .ifPresent(scoped -> faults.forEach(fault -> fault.requireListedIn(scoped.configuration())));
        }
        return faults;
    }

    private void validate(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    declaration + ": " + e.getMessage() + ". Write, for example, @WithFault(on = " + example() + ").",
                    e);
        }
    }

    private String example() {
        String calls = "\"CreatePortfolioShare\", inAccount = \"hub\", call = 2, then = " + annotation.then();
        return switch (annotation.then()) {
            case THROTTLES, DENIES -> calls;
            case THROWS -> calls + ", error = \"InvalidStateException\", message = \"Try again later.\"";
            case ENDS_WITH_ERRORS -> calls + ", error = \"ThrottlingException\", forAccounts = {\"dev\", \"test\"}";
            case SHOWS_NOTHING_NEW ->
                "\"ListPortfolios\", inAccount = \"hub\", nextCalls = 2, then = SHOWS_NOTHING_NEW";
        };
    }

    /** Refuses attributes that contradict each other or have no effect. */
    private void requireConsistentAttributes() {
        long chosen = Stream.of(annotation.call() != 1, annotation.nextCalls() != 1, annotation.everyCall())
                .filter(Boolean::booleanValue)
                .count();
        require(chosen <= 1, "call, nextCalls and everyCall exclude each other; write one of them");
        boolean takesError = annotation.then() == Effect.THROWS || annotation.then() == Effect.ENDS_WITH_ERRORS;
        require(takesError || annotation.error().isEmpty(), "error is only for THROWS and ENDS_WITH_ERRORS");
        require(
                takesError || annotation.message().equals(WithFault.DEFAULT_MESSAGE),
                "message is only for THROWS and ENDS_WITH_ERRORS");
        require(!takesError || !annotation.error().isEmpty(), annotation.then() + " needs an error code");
        boolean takesAccounts = annotation.then() == Effect.ENDS_WITH_ERRORS;
        require(takesAccounts || annotation.forAccounts().length == 0, "forAccounts is only for ENDS_WITH_ERRORS");
        require(
                !takesAccounts || annotation.forAccounts().length > 0,
                "ENDS_WITH_ERRORS needs forAccounts, the accounts for which the share fails");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private void requireListedIn(CatalogConfiguration configuration) {
        try {
            Stream.concat(Stream.of(annotation.inAccount()), Arrays.stream(annotation.forAccounts()))
                    .filter(account -> !account.isEmpty())
                    .forEach(configuration::requireListed);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(declaration + ": " + e.getMessage(), e);
        }
    }

    /** Declares this fault in the catalog of a test. */
    void declareIn(FakeServiceCatalog catalog) {
        FaultSpec ofCode = withCallNumbers(withCaller(withOperation(catalog.faults())));
        FaultSpec calls = annotation.includingAssertions() ? ofCode.includingAssertions() : ofCode;
        Fault fault = switch (annotation.then()) {
            case THROTTLES -> calls.throttles();
            case DENIES -> calls.denies();
            case THROWS -> calls.throwsError(annotation.error(), annotation.message());
            case ENDS_WITH_ERRORS ->
                calls.endsWithErrors(annotation.error(), annotation.message(), annotation.forAccounts());
            case SHOWS_NOTHING_NEW -> calls.showsNothingNew();
        };
        if (annotation.optional()) {
            fault.optional();
        }
    }

    private FaultSpec withOperation(Faults faults) {
        return annotation.on().equals(WithFault.ANY_OPERATION) ? faults.onAnyOperation() : faults.on(annotation.on());
    }

    private FaultSpec withCaller(FaultSpec calls) {
        FaultSpec inAccount = annotation.inAccount().isEmpty() ? calls : calls.inAccount(annotation.inAccount());
        return annotation.as().isEmpty() ? inAccount : inAccount.as(annotation.as());
    }

    private FaultSpec withCallNumbers(FaultSpec calls) {
        if (annotation.everyCall()) {
            return calls.everyCall();
        }
        return annotation.nextCalls() == 1 ? calls.call(annotation.call()) : calls.nextCalls(annotation.nextCalls());
    }
}
