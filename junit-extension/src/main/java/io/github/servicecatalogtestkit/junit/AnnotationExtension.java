package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * What {@link WithServiceCatalog}, {@link InAccount} and {@link WithFault} do. Each registers it, so that one without a catalog is found
 * out; it injects into the catalogs of {@link RegisteredExtension} too. It has no state.
 */
final class AnnotationExtension
        implements BeforeAllCallback,
                TestInstancePostProcessor,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {

    AnnotationExtension() {}

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        FieldInjection.check(context);
        DeclaredFault.listed(context);
        Arrangement.ofClass(context);
        FieldInjection.ofClass(context);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        boolean forOneTest = context.getTestMethod().isPresent();
        if (forOneTest && !Plans.areLeftToInstances(context)) {
            FieldInjection.ofNewInstance(instance, context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        FieldInjection.ofTest(context);
        if (OpenCatalog.running(context).isEmpty()) {
            DeclaredFault.of(context).stream().findFirst().ifPresent(fault -> OpenCatalog.in(context, fault.written()));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FieldInjection.afterTest(context);
        TestEnd.of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return pointOf(parameter, context).isPresent()
                || (parameter.getParameter().getType() == FakeServiceCatalog.class && isFromAnnotation(context));
    }

    private static Optional<InjectionPoint> pointOf(ParameterContext parameter, ExtensionContext context) {
        try {
            return ClassLevel.of(context).written().pointOf(parameter);
        } catch (ExtensionConfigurationException e) {
            throw refusal(e);
        }
    }

    /** The catalog of an extension is resolved by that extension; with no catalog at all, this one says so. */
    private static boolean isFromAnnotation(ExtensionContext context) {
        return Plans.nearest(context)
                .map(placed -> placed.plan().annotated())
                .orElse(!Plans.areLeftToInstances(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<InjectionPoint> point = pointOf(parameter, context);
        try {
            return point.isPresent()
                    ? ofAccount(point.get(), context)
                    : OpenCatalog.in(context, TestClassModel.name(parameter)).catalog();
        } catch (ExtensionConfigurationException e) {
            throw refusal(e);
        }
    }

    private static Object ofAccount(InjectionPoint point, ExtensionContext context) {
        point.requireListedIn(OpenCatalog.planIn(context, point.written()));
        return point.from(OpenCatalog.in(context, point.written()));
    }

    private static ParameterResolutionException refusal(ExtensionConfigurationException e) {
        return new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
}
