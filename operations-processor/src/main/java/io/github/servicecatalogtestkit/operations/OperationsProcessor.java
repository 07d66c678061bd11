package io.github.servicecatalogtestkit.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Generates the operation tables and the clients. The package of the operations names the interfaces of the SDK
 * ({@code @DerivedFrom}); the rules name their kind ({@code @Query}, {@code @Command}, {@code @Poll}). An operation of
 * the SDK without a rule refuses every call; a rule without an operation of the SDK is an error.
 */
@SupportedAnnotationTypes("io.github.servicecatalogtestkit.fake.internal.operation.*")
public final class OperationsProcessor extends AbstractProcessor {

    private static final String OPERATION = "io.github.servicecatalogtestkit.fake.internal.operation.";
    private static final Packages PACKAGES = new Packages("io.github.servicecatalogtestkit.fake.internal");

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<SdkService> services = services(round);
        if (!services.isEmpty()) {
            Map<String, Rule> rules = rules(round);
            Map<String, String> reasons = reasons(round, services, rules);
            for (SdkService service : services) {
                write(service, rulesOf(service, rules), reasons);
            }
            rules.values()
                    .forEach(rule -> error(
                            rule.method(),
                            "No operation of the SDK is named \"" + rule.name()
                                    + "\": name a rule after the method of the SDK's client"));
        }
        return false;
    }

    // Reading the declarations

    private List<SdkService> services(RoundEnvironment round) {
        List<SdkService> services = new ArrayList<>();
        for (PackageElement holder : ElementFilter.packagesIn(round.getRootElements())) {
            for (AnnotationMirror declared : annotations(holder, "DerivedFrom")) {
                TypeElement client = type(value(declared, "client"));
                List<SdkOperation> operations = operations(client);
                services.add(new SdkService(
                        ((Element) value(declared, "service")).getSimpleName().toString(),
                        client,
                        type(value(declared, "asyncClient")),
                        configuration(client),
                        operations,
                        newer(holder, operations)));
            }
        }
        return services;
    }

    private static TypeElement type(Object value) {
        return (TypeElement) ((DeclaredType) value).asElement();
    }

    private static TypeElement configuration(TypeElement client) {
        for (ExecutableElement method : ElementFilter.methodsIn(client.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals("serviceClientConfiguration")) {
                return type(method.getReturnType());
            }
        }
        throw new IllegalArgumentException(client + " has no method serviceClientConfiguration");
    }

    /**
     * Returns the methods that take a request and return its response; those with consumers and the paginators call
     * these.
     */
    private static List<SdkOperation> operations(TypeElement client) {
        List<SdkOperation> operations = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(client.getEnclosedElements())) {
            if (method.getParameters().size() == 1) {
                TypeMirror request = method.getParameters().get(0).asType();
                TypeMirror response = method.getReturnType();
                if (endsWith(request, "Request") && endsWith(response, "Response")) {
                    operations.add(new SdkOperation(
                            method.getSimpleName().toString(), type(request), type(response), thrownBy(method)));
                }
            }
        }
        return operations;
    }

    /** Returns the methods that {@code @NewerOperations} names, those of each annotation in a list. */
    private List<List<String>> newer(PackageElement holder, List<SdkOperation> operations) {
        List<String> methods = operations.stream().map(SdkOperation::method).toList();
        return annotations(holder, "NewerOperations").stream()
                .map(declared -> ((List<?>) value(declared, "value"))
                        .stream()
                                .map(name -> String.valueOf(((AnnotationValue) name).getValue()))
                                .map(OperationsProcessor::method)
                                .filter(methods::contains)
                                .toList())
                .filter(named -> !named.isEmpty())
                .toList();
    }

    private static String method(String operation) {
        return Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    }

    private static List<String> thrownBy(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .map(thrown -> type(thrown).getSimpleName().toString())
                .toList();
    }

    private static boolean endsWith(TypeMirror type, String suffix) {
        return type instanceof DeclaredType declared
                && declared.asElement().getSimpleName().toString().endsWith(suffix);
    }

    private Map<String, Rule> rules(RoundEnvironment round) {
        Map<String, Rule> rules = new TreeMap<>();
        for (Rule.Kind kind : Rule.Kind.values()) {
            TypeElement annotation = processingEnv.getElementUtils().getTypeElement(OPERATION + kind.annotation());
            for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
                Rule rule = rule(kind, method);
                if (rules.put(rule.name(), rule) != null) {
                    error(
                            method,
                            "There is another rule for \"" + rule.name()
                                    + "\": write one rule for each operation, with one annotation");
                }
            }
        }
        return rules;
    }

    private Rule rule(Rule.Kind kind, ExecutableElement method) {
        Optional<String> replayedWhile = annotations(method, kind.annotation()).stream()
                .flatMap(mirror -> find(mirror, "replayedWhile").stream())
                .map(String.class::cast)
                .findFirst();
        return new Rule(
                kind, (TypeElement) Objects.requireNonNull(method.getEnclosingElement()), method, replayedWhile);
    }

    /** Removes the rules of {@code service} from {@code rules}, and returns them by operation. */
    private Map<SdkOperation, Rule> rulesOf(SdkService service, Map<String, Rule> rules) {
        Map<SdkOperation, Rule> found = new LinkedHashMap<>();
        for (SdkOperation operation : service.operations()) {
            Rule rule = rules.remove(operation.method());
            if (rule != null) {
                requireSignature(rule, operation);
                requirePredicate(rule, operation);
                found.put(operation, rule);
            }
        }
        return found;
    }

    private void requireSignature(Rule rule, SdkOperation operation) {
        String outcome =
                rule.kind() == Rule.Kind.QUERY ? operation.responseName() : "Outcome<" + operation.responseName() + ">";
        List<String> parameters = List.of("Catalog", "Call", operation.requestName());
        if (!hasSignature(rule.method(), outcome, parameters)) {
            error(
                    rule.method(),
                    "Write the rule of this " + rule.kind().annotation() + " as: "
                            + signature(outcome, operation.method(), parameters));
        }
    }

    private void requirePredicate(Rule rule, SdkOperation operation) {
        rule.replayedWhile().ifPresent(name -> {
            List<String> parameters = List.of("Catalog", operation.responseName());
            boolean present = ElementFilter.methodsIn(rule.family().getEnclosedElements()).stream()
                    .filter(method -> method.getSimpleName().contentEquals(name))
                    .anyMatch(method -> hasSignature(method, "boolean", parameters));
            if (!present) {
                error(
                        rule.method(),
                        "The method that replayedWhile names is missing. Write in the same class: "
                                + signature("boolean", name, parameters));
            }
        });
    }

    /** Returns whether the generated code, which is in the package of the rules, can call {@code method}. */
    private static boolean hasSignature(ExecutableElement method, String result, List<String> parameters) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && simple(method.getReturnType()).equals(result)
                && method.getParameters().stream()
                        .map(parameter -> simple(parameter.asType()))
                        .toList()
                        .equals(parameters);
    }

    private static String signature(String result, String name, List<String> parameters) {
        return "static " + result + " " + name + "(" + String.join(", ", parameters) + ")";
    }

    private static String simple(TypeMirror type) {
        return type.toString().replaceAll("@\\S+ |[a-z][\\w]*\\.", "");
    }

    private Map<String, String> reasons(RoundEnvironment round, List<SdkService> services, Map<String, Rule> rules) {
        Map<String, String> reasons = new HashMap<>();
        for (Element root : round.getRootElements()) {
            if (root.getKind() == ElementKind.PACKAGE
                    || root.getKind().isClass()
                    || root.getKind().isInterface()) {
                for (AnnotationMirror declared : annotations(root, "NotModelled")) {
                    String name = (String) value(declared, "operation");
                    String method = method(name);
                    if (rules.containsKey(method)) {
                        error(root, declared, name + " has a rule, so it is modelled: remove @NotModelled");
                    } else if (services.stream()
                            .allMatch(service -> service.find(method).isEmpty())) {
                        error(
                                root,
                                declared,
                                "No operation of the SDK is named \"" + name
                                        + "\": write the name as AWS does, for example CreateGovCloudAccount");
                    }
                    reasons.put(name, (String) value(declared, "because"));
                }
            }
        }
        return reasons;
    }

    // Annotations

    /**
     * Returns the annotations of {@code element} with the given simple name, including those in the container of a
     * repeatable annotation.
     */
    private List<AnnotationMirror> annotations(Element element, String name) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String type = ((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .toString();
            if (type.equals(OPERATION + name)) {
                found.add(mirror);
            } else if (type.equals(OPERATION + name + ".All")) {
                for (Object contained : (List<?>) value(mirror, "value")) {
                    found.add((AnnotationMirror) ((AnnotationValue) contained).getValue());
                }
            }
        }
        return found;
    }

    private static Object value(AnnotationMirror mirror, String member) {
        return find(mirror, member).orElseThrow(() -> new IllegalArgumentException(mirror + " has no " + member));
    }

    private static Optional<Object> find(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(entry -> entry.getValue().getValue())
                .findFirst();
    }

    // Writing the sources

    private void write(SdkService service, Map<SdkOperation, Rule> rules, Map<String, String> reasons) {
        write(PACKAGES.operation(), service.table(), new TableSource(PACKAGES, service, rules, reasons).write());
        write(PACKAGES.operation(), service.rules(), new RulesSource(PACKAGES, service, rules).write());
        write(PACKAGES.operation(), service.errors(), new ErrorsSource(PACKAGES, service).write());
        write(PACKAGES.operation(), service.requests(), new RequestsSource(PACKAGES, service).write());
        write(
                PACKAGES.validation(),
                service.shapes(),
                new ShapesSource(PACKAGES, service, shapeTable(service)).write());
        for (boolean async : new boolean[] {false, true}) {
            for (int generation = 0; generation < service.generations(); generation++) {
                ClientSource client = new ClientSource(PACKAGES, service, async, generation);
                write(PACKAGES.sdk(), client.name(), client.write());
            }
        }
    }

    /** Returns the lines of a resource, which the build copies to the class files before it compiles the sources. */
    private List<String> shapeTable(SdkService service) {
        try {
            return processingEnv
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, PACKAGES.validation(), service.shapeTable())
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String packageName, String type, SourceText text) {
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + type)
                .openWriter()) {
            writer.write(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void error(Element place, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place);
    }

    private void error(Element place, AnnotationMirror annotation, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place, annotation);
    }
}
