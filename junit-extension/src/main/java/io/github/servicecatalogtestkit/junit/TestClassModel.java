package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The annotations of a test class and of its members, read and validated once. */
final class TestClassModel {

    private static final ClassValue<TestClassModel> MODELS = new ClassValue<>() {
        @Override
        protected TestClassModel computeValue(Class<?> testClass) {
            return new TestClassModel(testClass);
        }
    };

    private final Class<?> testClass;
    private final @Nullable CatalogConfiguration configuration;
    private final @Nullable RegisteredExtension staticExtension;
    private final @Nullable Field instanceExtension;
    private final List<InjectedField> staticFields;
    private final List<InjectedField> instanceFields;
    private final List<ArrangeCatalogMethod> arrangeCatalogMethods;
    private final List<DeclaredFault> faults;
    private final Map<Class<?>, List<InjectedField>> fieldsOfSubclasses = new ConcurrentHashMap<>();
    private final Map<Method, List<DeclaredFault>> faultsOfMethods = new ConcurrentHashMap<>();
    private final Map<Method, Optional<CatalogConfiguration>> methodConfigurations = new ConcurrentHashMap<>();
    private final Map<Parameter, Optional<InjectionPoint>> parameters = new ConcurrentHashMap<>();

    private TestClassModel(Class<?> testClass) {
        this.testClass = testClass;
        Optional<WithServiceCatalog> annotation = AnnotationSearch.nearest(testClass, WithServiceCatalog.class);
        List<Field> extensions = AnnotationSupport.findAnnotatedFields(
                testClass,
                RegisterExtension.class,
                field -> ServiceCatalogExtension.class.isAssignableFrom(field.getType()));
        requireOneCatalog(annotation.isPresent(), extensions);
        AnnotationValidation.validate(testClass);
        Field extension = extensions.isEmpty() ? null : extensions.get(0);
        boolean ofClass = extension != null && isStatic(extension);
        this.instanceExtension = ofClass ? null : extension;
        this.staticExtension =
                extension != null && ofClass ? extensionIn(extension, null).orElse(null) : null;
        this.configuration = annotation.isPresent()
                ? CatalogConfiguration.of(annotation.get(), "class " + testClass.getSimpleName())
                : staticExtension == null ? null : staticExtension.configuration();
        List<InjectedField> fields = injectedFields(testClass);
        this.staticFields = select(fields, true);
        this.instanceFields = select(fields, false);
        this.arrangeCatalogMethods = arrangeCatalogMethods(testClass);
        this.faults = DeclaredFault.on(testClass);
    }

    /** Returns the model of the class of {@code context}. */
    static TestClassModel in(ExtensionContext context) {
        return MODELS.get(context.getRequiredTestClass());
    }

    private void requireOneCatalog(boolean annotated, List<Field> extensions) {
        if (extensions.size() + (annotated ? 1 : 0) > 1) {
            throw new ExtensionConfigurationException("class " + testClass.getSimpleName()
                    + " has more than one catalog: "
                    + (annotated ? "@WithServiceCatalog, declared or inherited, and " : "")
                    + "@RegisterExtension on "
                    + extensions.stream().map(Field::getName).sorted().toList()
                    + ". One catalog holds all accounts in all Regions, so keep one of them.");
        }
    }

    private static List<InjectedField> select(List<InjectedField> fields, boolean ofClass) {
        List<InjectedField> selected = new ArrayList<>();
        for (InjectedField field : fields) {
            if (isStatic(field.field()) == ofClass) {
                selected.add(field);
            }
        }
        return selected;
    }

    private static boolean isStatic(Field field) {
        return Modifier.isStatic(field.getModifiers());
    }

    private static Optional<RegisteredExtension> extensionIn(Field field, @Nullable Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .toOptional()
                .map(RegisteredExtension.class::cast);
    }

    private static List<InjectedField> injectedFields(Class<?> testClass) {
        List<InjectedField> fields = new ArrayList<>();
        for (Field field :
                ReflectionSupport.findFields(testClass, InjectionPoint::isOn, HierarchyTraversalMode.TOP_DOWN)) {
            if (!InjectedField.isConstructorParameter(field)) {
                fields.add(InjectedField.of(field));
            }
        }
        return fields;
    }

    private static List<ArrangeCatalogMethod> arrangeCatalogMethods(Class<?> testClass) {
        List<Method> methods = AnnotationSupport.findAnnotatedMethods(
                testClass, ArrangeCatalog.class, HierarchyTraversalMode.TOP_DOWN);
        return methods.isEmpty() ? List.of() : ArrangeCatalogMethod.inOrder(methods);
    }

    Class<?> testClass() {
        return testClass;
    }

    /** Returns the configuration in the annotation or in the extension in a static field. */
    Optional<CatalogConfiguration> configuration() {
        return Optional.ofNullable(configuration);
    }

    /** Returns whether an extension is in an instance field, so that its configuration depends on the instance. */
    boolean hasInstanceExtension() {
        return instanceExtension != null;
    }

    /** Returns the configuration of the extension in an instance field. */
    Optional<CatalogConfiguration> configurationOf(Object instance) {
        return extensionOf(instance).map(RegisteredExtension::configuration);
    }

    private Optional<RegisteredExtension> extensionOf(Object instance) {
        return Optional.ofNullable(instanceExtension).flatMap(field -> extensionIn(field, instance));
    }

    /** Returns the extension in a static field, or in a field of the test instance of {@code context}. */
    Optional<RegisteredExtension> extension(ExtensionContext context) {
        return Optional.ofNullable(staticExtension)
                .or(() -> context.getTestInstances()
                        .flatMap(instances -> instances.findInstance(testClass))
                        .flatMap(this::extensionOf));
    }

    /** Returns the configuration in the annotation of a method. */
    Optional<CatalogConfiguration> configurationOf(Method method) {
        return methodConfigurations.computeIfAbsent(method, key -> {
            String place = "method " + name(key);
            Optional<WithServiceCatalog> annotation = AnnotationSearch.only(key, WithServiceCatalog.class, place);
            return annotation.isPresent()
                    ? Optional.of(CatalogConfiguration.of(annotation.get(), place))
                    : Optional.empty();
        });
    }

    /** Returns the name of a method or constructor, for messages. */
    static String name(Executable executable) {
        String type = executable.getDeclaringClass().getSimpleName();
        return executable instanceof Method ? type + "." + executable.getName() : "constructor " + type;
    }

    /** Returns the static fields with {@code @InAccount} or {@code @EndpointUri}. */
    List<InjectedField> staticFields() {
        return staticFields;
    }

    /** Returns the instance fields with {@code @InAccount} or {@code @EndpointUri}. */
    List<InjectedField> instanceFields() {
        return instanceFields;
    }

    /**
     * Returns the instance fields with {@code @InAccount} or {@code @EndpointUri} of {@code instance}, which belongs to
     * a subclass if a {@code TestInstanceFactory} created it.
     */
    List<InjectedField> fieldsOf(Object instance) {
        return instance.getClass() == testClass
                ? instanceFields
                : fieldsOfSubclasses.computeIfAbsent(
                        instance.getClass(), subclass -> select(injectedFields(subclass), false));
    }

    /** Returns the injection point of a parameter with {@code @InAccount} or {@code @EndpointUri}. */
    Optional<InjectionPoint> injectionPointOf(ParameterContext parameter) {
        return parameters.computeIfAbsent(
                parameter.getParameter(),
                key -> InjectionPoint.on(parameter.getAnnotatedElement(), key.getType(), name(parameter)));
    }

    /** Returns the faults that {@code @WithFault} declares on the class. */
    List<DeclaredFault> faults() {
        return faults;
    }

    /** Returns the faults that {@code @WithFault} declares on a method. */
    List<DeclaredFault> faultsOf(Method method) {
        return faultsOfMethods.computeIfAbsent(method, key -> DeclaredFault.on(key));
    }

    /** Returns the methods with {@code @ArrangeCatalog}, in the order in which they run. */
    List<ArrangeCatalogMethod> arrangeCatalogMethods() {
        return arrangeCatalogMethods;
    }

    /** Returns the name of a parameter, for messages. */
    static String name(ParameterContext parameter) {
        return name(parameter.getParameter());
    }

    /** Returns the name of a parameter, for messages. */
    static String name(Parameter parameter) {
        return "parameter " + parameter.getName() + " of " + name(parameter.getDeclaringExecutable());
    }
}
