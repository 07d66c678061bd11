package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.junit.internal.JUnitVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * Implements {@link WithServiceCatalog}, {@link InAccount}, {@link EndpointUri} and {@link WithFault}. Each of them
 * registers it, so that a missing catalog is reported. It also injects into the catalogs of
 * {@link RegisteredExtension}. It has no state.
 */
final class AnnotationExtension
        implements BeforeAllCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                ExecutionCondition,
                AskingForAccounts {

    private static final ConditionEvaluationResult ENABLED = ConditionEvaluationResult.enabled(null);

    AnnotationExtension() {}

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        JUnitVersion.requireSupported(context);
        FieldInjection.validate(context);
        DeclaredFault.validated(context);
        ArrangeCatalogMethods.runForClass(context);
        FieldInjection.injectForClass(context);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        boolean createdForOneTest = context.getTestMethod().isPresent();
        if (createdForOneTest && !ConfigurationLookup.isInInstanceField(context)) {
            FieldInjection.injectNewInstance(instance, context);
        }
    }

    /**
     * Sets the fields of an instance that outlives the test. JUnit evaluates conditions before the callbacks of all
     * extensions, so another one, such as Mockito's with {@code @Spy}, finds the fields set.
     */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            FieldInjection.injectBeforeCallbacks(context);
        } catch (RuntimeException e) { // beforeEach fails with it again: JUnit would say here that a condition failed
            return ENABLED;
        }
        return ENABLED;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        FieldInjection.injectForTest(context);
        if (ActiveCatalog.running(context).isEmpty()) {
            List<DeclaredFault> faults = DeclaredFault.forTest(context);
            if (!faults.isEmpty()) {
                ActiveCatalog.in(context, faults.get(0).declaration());
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FieldInjection.resetAfterTest(context);
        EndOfExecution.of(context).checkCatalogs();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return injectionPointOf(parameter, context).isPresent()
                || (CatalogParameter.isOne(parameter) && isFromAnnotation(context))
                || MissingAccount.isOfConstructor(parameter);
    }

    private static Optional<InjectionPoint> injectionPointOf(ParameterContext parameter, ExtensionContext context) {
        try {
            return TestClassContext.of(context).model().injectionPointOf(parameter);
        } catch (ExtensionConfigurationException e) {
            throw parameterException(e);
        }
    }

    /**
     * Returns whether this extension resolves the catalog and its fixtures. A {@link RegisteredExtension} resolves its
     * own catalog. If there is no catalog, this extension reports that.
     */
    private static boolean isFromAnnotation(ExtensionContext context) {
        return ConfigurationLookup.find(context)
                .map(scoped -> scoped.configuration().annotated())
                .orElse(!ConfigurationLookup.isInInstanceField(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<InjectionPoint> point = injectionPointOf(parameter, context);
        try {
            if (point.isPresent()) {
                return resolve(point.get(), context);
            }
            MissingAccount.refuse(parameter);
            return CatalogParameter.resolve(parameter, context);
        } catch (ExtensionConfigurationException e) {
            throw parameterException(e);
        }
    }

    private static Object resolve(InjectionPoint point, ExtensionContext context) {
        point.requireAllowedIn(ActiveCatalog.configurationIn(context, point.declaration()));
        return point.resolve(ActiveCatalog.in(context, point.declaration()));
    }

    private static ParameterResolutionException parameterException(ExtensionConfigurationException e) {
        return new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
}
