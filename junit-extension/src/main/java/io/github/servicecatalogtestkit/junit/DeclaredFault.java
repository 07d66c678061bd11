package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.FaultSpec;
import io.github.servicecatalogtestkit.fake.Faults;
import io.github.servicecatalogtestkit.junit.WithFault.Effect;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A fault that {@code @WithFault} asks for, checked.
 *
 * @param written what the user wrote, and where, for messages
 */
record DeclaredFault(WithFault asked, String written) {

    /** Reads the annotations on {@code place}, for example "class HubTest". */
    static List<DeclaredFault> on(AnnotatedElement element, String place) {
        return AnnotationSupport.findRepeatableAnnotations(element, WithFault.class).stream()
                .map(annotation -> of(annotation, place))
                .toList();
    }

    private static DeclaredFault of(WithFault annotation, String place) {
        DeclaredFault fault = new DeclaredFault(
                annotation,
                "@WithFault(on = \"" + annotation.on() + "\", then = " + annotation.then() + ") on " + place);
        fault.checked(() -> {
            fault.requireFit();
            fault.declareIn(FakeServiceCatalog.create());
        });
        return fault;
    }

    /** Returns the faults of the test of {@code context}: those of enclosing classes, of the class and of the method. */
    static List<DeclaredFault> of(ExtensionContext context) {
        List<ClassLevel> levels =
                new ArrayList<>(Plans.levels(ClassLevel.of(context)).toList());
        ClassLevel innermost = levels.get(0);
        Collections.reverse(levels);
        return Stream.concat(
                        levels.stream().flatMap(level -> level.written().faults().stream()),
                        context.getTestMethod().stream()
                                .flatMap(method -> innermost.written().faultsOf(method).stream()))
                .toList();
    }

    /** Returns the same as {@link #of(ExtensionContext)}, and refuses accounts that the test or class does not list. */
    static List<DeclaredFault> listed(ExtensionContext context) {
        List<DeclaredFault> faults = of(context);
        if (!faults.isEmpty()) {
            Plans.nearest(context).ifPresent(placed -> faults.forEach(fault -> fault.requireListedIn(placed.plan())));
        }
        return faults;
    }

    private void checked(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    written + ": " + e.getMessage() + ". Write, for example, @WithFault(on = " + example() + ").", e);
        }
    }

    private String example() {
        String calls = "\"CreatePortfolioShare\", inAccount = \"hub\", call = 2, then = " + asked.then();
        return switch (asked.then()) {
            case THROTTLES, DENIES -> calls;
            case THROWS -> calls + ", error = \"InvalidStateException\", message = \"Try again later.\"";
            case ENDS_WITH_ERRORS -> calls + ", error = \"ThrottlingException\", forAccounts = {\"dev\", \"test\"}";
            case SHOWS_NOTHING_NEW ->
                "\"ListPortfolios\", inAccount = \"hub\", nextCalls = 2, then = SHOWS_NOTHING_NEW";
        };
    }

    /** Refuses attributes that would be without meaning. */
    private void requireFit() {
        long chosen = Stream.of(asked.call() != 1, asked.nextCalls() != 1, asked.everyCall())
                .filter(Boolean::booleanValue)
                .count();
        require(chosen <= 1, "call, nextCalls and everyCall each say which calls go wrong; choose one");
        boolean withError = asked.then() == Effect.THROWS || asked.then() == Effect.ENDS_WITH_ERRORS;
        require(withError || asked.error().isEmpty(), "error is for THROWS and ENDS_WITH_ERRORS");
        require(
                withError || asked.message().equals(WithFault.DEFAULT_MESSAGE),
                "message is for THROWS and ENDS_WITH_ERRORS");
        require(!withError || !asked.error().isEmpty(), asked.then() + " takes the code of an error");
        boolean ofShares = asked.then() == Effect.ENDS_WITH_ERRORS;
        require(ofShares || asked.forAccounts().length == 0, "forAccounts is for ENDS_WITH_ERRORS");
        require(
                !ofShares || asked.forAccounts().length > 0,
                "ENDS_WITH_ERRORS takes the accounts for which the share fails");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void requireListedIn(Plan plan) {
        try {
            Stream.concat(Stream.of(asked.inAccount()), Arrays.stream(asked.forAccounts()))
                    .filter(account -> !account.isEmpty())
                    .forEach(plan::requireListed);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(written + ": " + e.getMessage(), e);
        }
    }

    /** Declares this fault in the catalog of a test. */
    void declareIn(FakeServiceCatalog catalog) {
        FaultSpec calls = counted(by(on(catalog.faults())));
        Fault fault = switch (asked.then()) {
            case THROTTLES -> calls.throttles();
            case DENIES -> calls.denies();
            case THROWS -> calls.throwsError(asked.error(), asked.message());
            case ENDS_WITH_ERRORS -> calls.endsWithErrors(asked.error(), asked.message(), asked.forAccounts());
            case SHOWS_NOTHING_NEW -> calls.showsNothingNew();
        };
        if (asked.optional()) {
            fault.optional();
        }
    }

    private FaultSpec on(Faults faults) {
        return asked.on().equals(WithFault.ANY_OPERATION) ? faults.onAnyOperation() : faults.on(asked.on());
    }

    private FaultSpec by(FaultSpec calls) {
        FaultSpec there = asked.inAccount().isEmpty() ? calls : calls.inAccount(asked.inAccount());
        return asked.as().isEmpty() ? there : there.as(asked.as());
    }

    private FaultSpec counted(FaultSpec calls) {
        if (asked.everyCall()) {
            return calls.everyCall();
        }
        return asked.nextCalls() == 1 ? calls.call(asked.call()) : calls.nextCalls(asked.nextCalls());
    }
}
