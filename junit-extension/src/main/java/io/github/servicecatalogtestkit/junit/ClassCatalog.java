package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The catalog of a class: built when it is first needed, arranged by the methods of the class, open to what {@code @BeforeAll} arranges
 * until the first test begins, then forked for each. A nested class that has no plan of its own goes on from what the tests of the
 * enclosing class start with.
 */
final class ClassCatalog {

    private record Key(Object subject) {}

    private final Plan plan;
    private final ExtensionContext home;
    private final @Nullable ClassLevel arranging;
    private final @Nullable ClassCatalog enclosing;

    // All guarded by this.
    private @Nullable FakeServiceCatalog arranged;
    private @Nullable RuntimeException failure;
    private @Nullable FakeServiceCatalog start;
    private int callsBeforeStart;

    private ClassCatalog(
            Plan plan, ExtensionContext home, @Nullable ClassLevel arranging, @Nullable ClassCatalog enclosing) {
        this.plan = plan;
        this.home = home;
        this.arranging = arranging;
        this.enclosing = enclosing;
    }

    /** Returns the catalog that a test in {@code context} forks, or that the class of {@code context} arranges. */
    static ClassCatalog in(ExtensionContext context, String wanting) {
        Plans.Placed placed = Plans.required(context, wanting);
        return placed.isAtHomeIn(context) ? of(placed) : of(placed, ClassLevel.of(context));
    }

    private static ClassCatalog of(Plans.Placed placed) {
        ClassLevel level = placed.isOfOneTest() ? null : ClassLevel.of(placed.home());
        return kept(placed, placed.home(), placed.key(), level, null);
    }

    private static ClassCatalog of(Plans.Placed placed, ClassLevel level) {
        if (placed.isAtHomeIn(level.context())) {
            return of(placed);
        }
        ClassCatalog enclosing = of(placed, level.enclosing().orElseThrow());
        return kept(placed, level.context(), level.written().testClass(), level, enclosing);
    }

    private static ClassCatalog kept(
            Plans.Placed placed,
            ExtensionContext home,
            Object subject,
            @Nullable ClassLevel arranging,
            @Nullable ClassCatalog enclosing) {
        return Stores.kept(
                home,
                new Key(subject),
                ClassCatalog.class,
                () -> new ClassCatalog(placed.plan(), home, arranging, enclosing));
    }

    /** Returns this catalog itself, to arrange it. */
    synchronized OpenCatalog arranged() {
        return new OpenCatalog(catalog(), plan, this);
    }

    /** Returns the catalog for a test that begins. */
    synchronized OpenCatalog forked() {
        if (start == null) {
            FakeServiceCatalog catalog = catalog();
            start = catalog.fork();
            callsBeforeStart = catalog.journal().calls().size();
        }
        return new OpenCatalog(start.fork(), plan, this);
    }

    private FakeServiceCatalog catalog() {
        if (failure != null) {
            throw again(failure);
        }
        if (arranged == null) {
            try {
                // The methods that arrange it find it here.
                arranged = enclosing == null
                        ? plan.build(home)
                        : enclosing.forked().catalog();
                if (arranging != null) {
                    Arrangement.by(arranging, new OpenCatalog(arranged, plan, this));
                }
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            } catch (Error e) {
                arranged = null;
                throw e;
            }
        }
        return arranged;
    }

    /** Each test has a failure of its own, with its own stack trace and suppressed exceptions, and the same cause. */
    private static RuntimeException again(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ExtensionConfigurationException && cause != null
                ? new ExtensionConfigurationException(String.valueOf(failure.getMessage()), cause)
                : failure;
    }

    /** Refuses calls that no test has seen, because they reached this catalog after the tests began. */
    synchronized void requireNoCallsSinceStart() {
        if (enclosing != null) {
            enclosing.requireNoCallsSinceStart();
        }
        if (arranged == null) {
            return;
        }
        List<RecordedCall> calls = arranged.journal().calls();
        if (calls.size() > callsBeforeStart) {
            RecordedCall first = calls.get(callsBeforeStart);
            callsBeforeStart = calls.size();
            throw new IllegalStateException(
                    "While tests were running, a call reached the catalog of their class: " + first
                            + ". Tests work on forks, so none of them sees what it did. The client comes from a static field, from @BeforeAll, from "
                            + "@ArrangeCatalog or from the constructor of a PER_CLASS test class: these are for arranging before the first test. In tests, use a "
                            + "field that is not static, or a parameter: @InAccount(\"hub\") ServiceCatalogClient hub.");
        }
    }
}
