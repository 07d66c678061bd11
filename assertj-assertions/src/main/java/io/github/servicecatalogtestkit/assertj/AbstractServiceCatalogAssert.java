package io.github.servicecatalogtestkit.assertj;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Condition;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.error.AssertionErrorCreator;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * The common base of all asserts in this package.
 *
 * <p>Methods that assert are never {@code final}: soft assertions override them. Methods that navigate, such as
 * {@code portfolio(id)}, are always {@code final}: a soft assertion that overrode them would return {@code null}
 * instead of the next assert. Navigation preserves soft and {@code eventually()} mode.
 *
 * @param <S> the type of the assert itself
 * @param <A> the type of what is asserted about
 */
abstract class AbstractServiceCatalogAssert<S extends AbstractServiceCatalogAssert<S, A>, A>
        extends AbstractAssert<S, A> {

    private @Nullable SoftAssertionsProvider softly;
    private @Nullable Polling waiting;
    private boolean silent;
    private IdParameters ids;

    /** Whether the actual value was read for the next assertion, which then need not read it again. */
    private boolean fresh;

    AbstractServiceCatalogAssert(@Nullable A actual, Class<S> selfType) {
        this(actual, selfType, IdParameters.WITHOUT_CLIENT);
    }

    /**
     * Creates an assert that resolves names with what a client knows, as do those that it navigates to.
     *
     * @param ids checks the IDs that the test passes
     */
    AbstractServiceCatalogAssert(@Nullable A actual, Class<S> selfType, IdParameters ids) {
        super(actual, selfType);
        this.ids = ids;
    }

    /** Returns what checks the IDs that the test passes. */
    final IdParameters ids() {
        return ids;
    }

    /** Makes asserts that this one navigates to collect their failures too. */
    final S softly(SoftAssertionsProvider collector) {
        softly = collector;
        return myself;
    }

    /** Makes the assertions that follow wait until they pass. */
    final S waiting(WaitPolicy policy) {
        waiting = new Polling(Parameters.required("wait policy", policy));
        return myself;
    }

    /** Returns the mark of the calls of the assertions that follow. */
    final AssertionMark mark() {
        return waiting == null ? AssertionMark.ONCE : AssertionMark.EVENTUALLY;
    }

    /** Returns a sentence that says how to wait for what is in progress, unless this assertion waits already. */
    final String hintToWait(boolean inProgress) {
        return inProgress && waiting == null
                ? " It is still in progress. Call eventually() after assertThat(client) to wait until it is complete."
                : "";
    }

    /** Reads the same resource again. */
    abstract A refresh(A before);

    /**
     * Runs an assertion, which fails by throwing. In {@code eventually()} mode, repeats it until it passes.
     *
     * @param assertion receives the current state of the actual value
     */
    S verify(Consumer<A> assertion) {
        if (silent) {
            return myself;
        }
        isNotNull();
        if (waiting == null) {
            assertion.accept(actual);
        } else {
            waiting.until(() -> assertion.accept(current()));
        }
        return myself;
    }

    /** Conditions of the user wait and are skipped as the assertions of this package are. */
    @Override
    protected S satisfiesForProxy(Consumer<? super A>[] requirements) {
        return verify(current -> {
            for (Consumer<? super A> requirement : requirements) {
                requirement.accept(current);
            }
        });
    }

    @Override
    protected S satisfiesAnyOfForProxy(Consumer<? super A>[] requirements) {
        return verifyPlainly(plain -> plain.satisfiesAnyOf(requirements));
    }

    /** Waits in {@code eventually()} mode, as all conditions of the user do. */
    @Override
    public S matches(Predicate<? super A> predicate) {
        return verifyPlainly(plain -> plain.matches(predicate));
    }

    @Override
    public S matches(Predicate<? super A> predicate, String description) {
        return verifyPlainly(plain -> plain.matches(predicate, description));
    }

    @Override
    public S is(Condition<? super A> condition) {
        return verifyPlainly(plain -> plain.is(condition));
    }

    @Override
    public S isNot(Condition<? super A> condition) {
        return verifyPlainly(plain -> plain.isNot(condition));
    }

    @Override
    public S has(Condition<? super A> condition) {
        return verifyPlainly(plain -> plain.has(condition));
    }

    @Override
    public S doesNotHave(Condition<? super A> condition) {
        return verifyPlainly(plain -> plain.doesNotHave(condition));
    }

    @Override
    public S satisfies(Condition<? super A> condition) {
        return verifyPlainly(plain -> plain.satisfies(condition));
    }

    /** Runs an assertion of AssertJ about the current state. */
    private S verifyPlainly(Consumer<ObjectAssert<A>> assertion) {
        return verify(current -> assertion.accept(new ObjectAssert<>(current)
                .withRepresentation(info.representation())
                .describedAs(FailureMessage.describe(info.description(), waiting))));
    }

    private A current() {
        A current = fresh ? actual : refresh(actual);
        fresh = false;
        return current;
    }

    private <T> T read(Supplier<T> lookup) {
        return waiting == null ? lookup.get() : waiting.until(lookup);
    }

    /**
     * Runs an assertion that something is not there. Fails at once, without waiting, if it never existed, because the
     * assertion would then pass on any text.
     *
     * @param id the ID or name of what should not be there
     */
    final S verifyAbsence(IdKind kind, String id, Consumer<A> assertion) {
        requireExistence(kind, id);
        return verify(assertion);
    }

    /** Fails if the fake knows that there never was such a thing. */
    final void requireExistence(IdKind kind, String id) {
        if (!silent) {
            ids.unknown(kind, id).ifPresent(message -> {
                throw assertionError(message);
            });
        }
    }

    /**
     * Returns assertions about a resource that is reached from this one. They inherit the description, the
     * representation, the wait policy and the collector of failures.
     *
     * <p>If the client does not see the resource, this fails. If failures are collected, this is one failure, and
     * further assertions about the resource are skipped.
     */
    final <N extends AbstractViewAssert<N, V>, V extends ClientView> N navigateTo(
            AssertCreator<N, V> creator, Function<A, V> lookup) {
        return navigateTo(creator, lookup, AbstractViewAssert::isVisible);
    }

    /**
     * Returns assertions about a resource that is reached from this one. If {@code first} fails, the others are
     * skipped.
     */
    final <N extends AbstractServiceCatalogAssert<N, V>, V> N navigateTo(
            AssertCreator<N, V> creator, Function<A, V> lookup, Consumer<N> first) {
        if (!silent) {
            isNotNull();
        }
        boolean nowhere = silent || actual == null;
        N next = creator.create(nowhere ? null : read(() -> lookup.apply(actual)), softly);
        next.inherit(this);
        if (nowhere) {
            return next.silenced(true);
        }
        next.fresh();
        first.accept(next);
        return next.silenced(softly != null && !softly.wasSuccess());
    }

    final void inherit(AbstractServiceCatalogAssert<?, ?> before) {
        softly = before.softly;
        waiting = before.waiting;
        ids = before.ids;
        info.description(before.info.description());
        info.useRepresentation(before.info.representation());
    }

    final S fresh() {
        fresh = true;
        return myself;
    }

    final S silenced(boolean isSilent) {
        silent = isSilent;
        return myself;
    }

    /** Returns the error of a failed assertion. While it waits, the message is not built. */
    @Override
    protected AssertionError assertionError(ErrorMessageFactory message) {
        return raised(() -> super.assertionError(new FailureMessage(message, waiting, ids.names())));
    }

    /** Returns an error whose difference between {@code actual} and {@code expected} an IDE can show. */
    final AssertionError difference(Object actual, Object expected, ErrorMessageFactory message) {
        return raised(() -> new AssertionErrorCreator()
                .assertionError(
                        new FailureMessage(message, waiting, ids.names())
                                .create(info.description(), info.representation()),
                        actual,
                        expected,
                        info.representation()));
    }

    private AssertionError raised(Supplier<AssertionError> error) {
        Supplier<AssertionError> atUsersLine = () -> UserStackTrace.of(error.get());
        return waiting != null && waiting.isReading() ? new NotYet(atUsersLine) : atUsersLine.get();
    }
}
