package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
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
import org.junit.platform.commons.support.ReflectionSupport;

/** What a test class says of catalogs and accounts, read and checked once. */
final class TestClassModel {

    private record Key(Class<?> testClass) {}

    private final Class<?> testClass;
    private final @Nullable Plan plan;
    private final @Nullable RegisteredExtension staticExtension;
    private final @Nullable Field instanceExtension;
    private final List<InjectedField> staticFields;
    private final List<InjectedField> instanceFields;
    private final List<ArrangingMethod> arrangingMethods;
    private final List<DeclaredFault> faults;
    private final Map<Method, List<DeclaredFault>> faultsOfMethods = new ConcurrentHashMap<>();
    private final Map<Method, Optional<Plan>> plansOfMethods = new ConcurrentHashMap<>();
    private final Map<Parameter, Optional<InjectionPoint>> parameters = new ConcurrentHashMap<>();

    private TestClassModel(Class<?> testClass) {
        this.testClass = testClass;
        Optional<WithServiceCatalog> annotation = AnnotationSupport.findAnnotation(testClass, WithServiceCatalog.class);
        List<Field> extensions = AnnotationSupport.findAnnotatedFields(
                testClass,
                RegisterExtension.class,
                field -> ServiceCatalogExtension.class.isAssignableFrom(field.getType()));
        requireOneCatalog(annotation.isPresent(), extensions);
        AnnotationValidation.refuseIn(testClass);
        this.instanceExtension = extensions.stream()
                .filter(field -> !isStatic(field))
                .findFirst()
                .orElse(null);
        this.staticExtension = extensions.stream()
                .filter(TestClassModel::isStatic)
                .findFirst()
                .flatMap(field -> extensionIn(field, null))
                .orElse(null);
        this.plan = annotation
                .map(written -> Plan.of(written, "class " + testClass.getSimpleName()))
                .or(() -> Optional.ofNullable(staticExtension).map(RegisteredExtension::plan))
                .orElse(null);
        List<InjectedField> fields = injectedFields(testClass);
        this.staticFields =
                fields.stream().filter(field -> isStatic(field.field())).toList();
        this.instanceFields =
                fields.stream().filter(field -> !isStatic(field.field())).toList();
        this.arrangingMethods = ArrangingMethod.of(testClass);
        this.faults = DeclaredFault.on(testClass, "class " + testClass.getSimpleName());
    }

    /** Returns what is written in the class of {@code context}. */
    static TestClassModel in(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return Stores.kept(context, new Key(testClass), TestClassModel.class, () -> new TestClassModel(testClass));
    }

    private void requireOneCatalog(boolean annotated, List<Field> extensions) {
        if (extensions.size() + (annotated ? 1 : 0) > 1) {
            throw new ExtensionConfigurationException("class " + testClass.getSimpleName()
                    + " has more than one catalog: "
                    + (annotated ? "@WithServiceCatalog, perhaps inherited, and " : "")
                    + "@RegisterExtension on "
                    + extensions.stream().map(Field::getName).sorted().toList()
                    + ". One catalog holds all accounts in all Regions: keep one.");
        }
    }

    private static boolean isStatic(Field field) {
        return Modifier.isStatic(field.getModifiers());
    }

    private static Optional<RegisteredExtension> extensionIn(Field field, @Nullable Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .toOptional()
                .map(RegisteredExtension.class::cast);
    }

    /** What is written on the component of a record, its constructor takes. */
    private static List<InjectedField> injectedFields(Class<?> testClass) {
        return testClass.isRecord()
                ? List.of()
                : AnnotationSupport.findAnnotatedFields(testClass, InAccount.class).stream()
                        .map(InjectedField::of)
                        .toList();
    }

    Class<?> testClass() {
        return testClass;
    }

    /** Returns the plan of the annotation or of the extension in a static field. */
    Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** Says whether an extension in an instance field has the plan, which is not there before the instance is. */
    boolean leavesPlanToInstances() {
        return instanceExtension != null;
    }

    /** Returns the plan of the extension in an instance field. */
    Optional<Plan> planOf(Object instance) {
        return extensionOf(instance).map(RegisteredExtension::plan);
    }

    private Optional<RegisteredExtension> extensionOf(Object instance) {
        return Optional.ofNullable(instanceExtension).flatMap(field -> extensionIn(field, instance));
    }

    /** Returns the extension in a static field, or in that of the instance that {@code context} has. */
    Optional<RegisteredExtension> extension(ExtensionContext context) {
        return Optional.ofNullable(staticExtension)
                .or(() -> context.getTestInstances()
                        .flatMap(instances -> instances.findInstance(testClass))
                        .flatMap(this::extensionOf));
    }

    /** Returns the plan of a method that has its own. */
    Optional<Plan> planOf(Method method) {
        return plansOfMethods.computeIfAbsent(
                method,
                unread -> AnnotationSupport.findAnnotation(unread, WithServiceCatalog.class)
                        .map(annotation -> Plan.of(annotation, "method " + name(unread))));
    }

    /** Returns the name of a method or constructor, for messages. */
    static String name(Executable executable) {
        String type = executable.getDeclaringClass().getSimpleName();
        return executable instanceof Method ? type + "." + executable.getName() : "constructor " + type;
    }

    /** Returns the static fields with {@code @InAccount}. */
    List<InjectedField> staticFields() {
        return staticFields;
    }

    /** Returns the other fields with {@code @InAccount}. */
    List<InjectedField> instanceFields() {
        return instanceFields;
    }

    /** Returns what {@code @InAccount} on a parameter asks for, if it has one. */
    Optional<InjectionPoint> pointOf(ParameterContext parameter) {
        return parameters.computeIfAbsent(
                parameter.getParameter(),
                unread -> parameter
                        .findAnnotation(InAccount.class)
                        .map(annotation -> InjectionPoint.of(annotation, unread.getType(), name(parameter))));
    }

    /** Returns what {@code @WithFault} on the class asks for. */
    List<DeclaredFault> faults() {
        return faults;
    }

    /** Returns what {@code @WithFault} on a method asks for. */
    List<DeclaredFault> faultsOf(Method method) {
        return faultsOfMethods.computeIfAbsent(method, unread -> DeclaredFault.on(unread, "method " + name(unread)));
    }

    /** Returns the methods with {@code @ArrangeCatalog}, in the order in which they run. */
    List<ArrangingMethod> arrangingMethods() {
        return arrangingMethods;
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
