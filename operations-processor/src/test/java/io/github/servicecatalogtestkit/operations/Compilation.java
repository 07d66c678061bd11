package io.github.servicecatalogtestkit.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compilation of small sources with the processor. The sources contain a service of an SDK with the operations
 * {@code CreateThing} and {@code DescribeThing}, and the types of the fake that the generated sources use.
 *
 * @param errors the errors, in the order in which the compiler reports them
 * @param folder the folder with the generated sources and the class files
 */
record Compilation(List<Problem> errors, Path folder) {

    private static final String INTERNAL = "io.github.servicecatalogtestkit.fake.internal";

    private static final String SHAPES = """
            # A comment
            operation CreateThing CreateThingInput ThingExistsException
            operation DescribeThing NoInput
            structure CreateThingInput
              Name ThingName required
              Size Size optional
            structure NoInput
            integer Size min 1
            string ThingName max 5 pattern "\\d+" or so
            """;

    /** An error: the source line to which it points, without indentation, and its message. */
    record Problem(String line, String message) {}

    /** Compiles {@code rules}, the text of a class in the package of the rules. */
    static Compilation of(String rules, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            write(folder, "things-shapes.txt", SHAPES);
            List<String> options = List.of("-d", folder.toString(), "-s", folder.toString());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, options, null, sources(rules));
            task.setProcessors(List.of(new OperationsProcessor()));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compilation(
                diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(Compilation::problem)
                        .toList(),
                folder);
    }

    /** Writes a resource where the build copies it before it compiles. */
    private static void write(Path folder, String resource, String text) throws IOException {
        Path packageFolder = Files.createDirectories(folder.resolve((INTERNAL + ".validation").replace('.', '/')));
        Files.writeString(packageFolder.resolve(resource), text);
    }

    /** Returns the text of a generated source. */
    String generated(String subpackage, String type) throws IOException {
        Path packageFolder = folder.resolve(INTERNAL.replace('.', '/')).resolve(subpackage);
        return Files.readString(packageFolder.resolve(type + ".java"));
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        return new Problem(line(diagnostic), diagnostic.getMessage(Locale.ROOT));
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) {
            return "";
        }
        try {
            String text = diagnostic.getSource().getCharContent(true).toString();
            return text.lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JavaFileObject> sources(String rules) {
        List<JavaFileObject> sources = new ArrayList<>();
        add(sources, "software.amazon.awssdk.core", "public interface SdkPojo {}");
        add(sources, "software.amazon.awssdk.awscore", "public class AwsResponse implements SdkPojo {}");
        for (String type : List.of("CreateThingRequest", "DescribeThingRequest", "TuneThingRequest")) {
            add(
                    sources,
                    "sdk",
                    "public class " + type
                            + " implements SdkPojo { public static SdkPojo builder() { return null; } }");
        }
        for (String type : List.of("CreateThingResponse", "DescribeThingResponse", "TuneThingResponse")) {
            add(sources, "sdk", "public class " + type + " extends AwsResponse {}");
        }
        add(sources, "sdk", """
                public class ThingsConfiguration {
                    public static class Builder { public ThingsConfiguration build() { return null; } }
                    public static Builder builder() { return null; }
                }
                """);
        add(sources, "sdk", """
                public interface ThingsClient extends AutoCloseable {
                    String SERVICE_NAME = "things";
                    String serviceName();
                    ThingsConfiguration serviceClientConfiguration();
                    CreateThingResponse createThing(CreateThingRequest request)
                            throws ThingExistsException, SdkClientException, ThingsException;
                    DescribeThingResponse describeThing(DescribeThingRequest request);
                    default TuneThingResponse tuneThing(TuneThingRequest request) { return null; }
                    void close();
                }
                """);
        add(sources, "sdk", """
                public interface ThingsAsyncClient extends AutoCloseable {
                    String SERVICE_NAME = "things";
                    String serviceName();
                    ThingsConfiguration serviceClientConfiguration();
                    CompletableFuture<CreateThingResponse> createThing(CreateThingRequest request);
                    CompletableFuture<DescribeThingResponse> describeThing(DescribeThingRequest request);
                    default CompletableFuture<TuneThingResponse> tuneThing(TuneThingRequest request) { return null; }
                    void close();
                }
                """);
        for (String type : List.of("ThingExistsException", "SdkClientException", "ThingsException")) {
            add(sources, "sdk", "public class " + type + " extends RuntimeException {}");
        }
        add(sources, INTERNAL + ".error", "public enum Service { THINGS }");
        add(sources, INTERNAL + ".model", "public class Catalog {}");
        add(sources, INTERNAL + ".operation", "public class Call {}");
        add(sources, INTERNAL + ".operation", "public record Outcome<R>(R response, Catalog catalog) {}");
        add(sources, INTERNAL + ".operation", """
                public class Operation<Q, R> {
                    enum Kind { QUERY, COMMAND, POLL }
                    static <Q, R> Operation<Q, R> modelled(Service service, String name, Kind kind, Rules rules) {
                        return null;
                    }
                    static <Q, R> Operation<Q, R> notModelled(Service service, String name, String reason) {
                        return null;
                    }
                }
                """);
        add(sources, INTERNAL + ".operation", """
                interface Rules {
                    Outcome<? extends AwsResponse> apply(String operation, Catalog catalog, Call call, SdkPojo request);
                    boolean isStillReplayed(String operation, Catalog catalog, AwsResponse response);
                }
                """);
        add(
                sources,
                INTERNAL + ".validation",
                "interface ShapeLines { String ofOperation(String name); String ofShape(String name); }");
        add(sources, INTERNAL + ".operation", "@interface Query {}");
        add(sources, INTERNAL + ".operation", "@interface Command { String replayedWhile() default \"\"; }");
        add(sources, INTERNAL + ".operation", "@interface Poll {}");
        add(sources, INTERNAL + ".operation", "@interface NotModelled { String operation(); String because(); }");
        add(
                sources,
                INTERNAL + ".operation",
                "@interface DerivedFrom { Service service(); Class<?> client(); Class<?> asyncClient(); }");
        add(sources, INTERNAL + ".operation", "@interface NewerOperations { String[] value(); }");
        add(sources, INTERNAL + ".sdk", "class SdkClasses { static int countPresent(String... names) { return 0; } }");
        add(sources, INTERNAL + ".sdk", """
                public class CallDispatcher {
                    <Q, R> R answer(Operation<Q, R> operation, Q request) { return null; }
                    <T> T configure(T builder) { return builder; }
                    void close() {}
                }
                """);
        add(sources, INTERNAL + ".sdk", """
                public class AsyncCallDispatcher {
                    <Q, R> CompletableFuture<R> answer(Operation<Q, R> operation, Q request) { return null; }
                    <T> T configure(T builder) { return builder; }
                    void close() {}
                }
                """);
        sources.add(source(INTERNAL + ".operation", "package-info", """
                @DerivedFrom(
                        service = %1$s.error.Service.THINGS,
                        client = sdk.ThingsClient.class,
                        asyncClient = sdk.ThingsAsyncClient.class)
                @NewerOperations({"TuneThing"})
                package %1$s.operation;
                """.formatted(INTERNAL)));
        add(sources, INTERNAL + ".operation", rules);
        return sources;
    }

    private static void add(List<JavaFileObject> sources, String packageName, String type) {
        String name = type.replaceFirst("(?s).*?(?:class|interface|enum|record) (\\w+).*", "$1");
        String text = """
                package %s;
                import java.util.concurrent.CompletableFuture;
                import software.amazon.awssdk.core.*;
                import software.amazon.awssdk.awscore.*;
                import sdk.*;
                import %2$s.error.*;
                import %2$s.model.*;
                import %2$s.operation.*;
                """.formatted(packageName, INTERNAL);
        sources.add(source(packageName, name, text + type));
    }

    private static JavaFileObject source(String packageName, String name, String text) {
        URI uri = URI.create("string:///" + packageName.replace('.', '/') + "/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
