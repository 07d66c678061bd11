package io.github.servicecatalogtestkit.junit.internal;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prevents real clients before JUnit calls the extension of a class that captures clients: in the initializers of the
 * class, and in other extensions, from when JUnit says that the class starts. JUnit says so after the conditions of
 * extensions, so if tests run one after the other, this begins when the class before it has ended.
 */
final class RefusedClients {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";
    private static final String ATTRIBUTE = "captureClients";

    private final Set<String> capturing = new HashSet<>();
    private final Set<String> running = new HashSet<>();

    /** If tests run one after the other, the outermost classes that have not ended, in the order in which they run. */
    private final Set<String> inOrder = new LinkedHashSet<>();

    private @Nullable ClientCapture inForce;

    private RefusedClients() {}

    static RefusedClients of(TestPlan plan) {
        RefusedClients refused = new RefusedClients();
        boolean sequential =
                !plan.getConfigurationParameters().getBoolean(PARALLEL).orElse(false);
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                if (test.isContainer() && test.getSource().orElse(null) instanceof ClassSource source) {
                    refused.add(test, source, sequential);
                }
            }
        }
        refused.update();
        return refused;
    }

    private void add(TestIdentifier test, ClassSource source, boolean sequential) {
        if (captures(source)) {
            capturing.add(test.getUniqueId());
        }
        if (sequential && isOutermost(test)) {
            inOrder.add(test.getUniqueId());
        }
    }

    private static boolean isOutermost(TestIdentifier test) {
        String id = test.getUniqueId();
        return id.startsWith("[class", id.lastIndexOf('/') + 1);
    }

    /** Returns whether a class captures clients; if it does, its initializers build no real ones. */
    private static boolean captures(ClassSource source) {
        try {
            Class<?> testClass = source.getJavaClass();
            if (!isAnnotated(testClass) && !hasExtension(testClass)) {
                return false;
            }
            ClientCapture.refuseInInitializersOf(testClass);
            return true;
        } catch (RuntimeException | LinkageError reportedByJUnit) {
            return false;
        }
    }

    private static boolean isAnnotated(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, WithServiceCatalog.class)
                .filter(annotation -> !annotation.captureClients().isEmpty())
                .isPresent();
    }

    /**
     * Returns whether the class has an extension that captures clients. To read the field would initialize the class,
     * so this reads its class file.
     */
    private static boolean hasExtension(Class<?> testClass) {
        return ReflectionSupport.findFields(
                        testClass,
                        field -> field.getType() == ServiceCatalogExtension.class,
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .map(Field::getDeclaringClass)
                .distinct()
                .anyMatch(RefusedClients::namesAttribute);
    }

    private static boolean namesAttribute(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream content = type.getResourceAsStream(file)) {
            return content != null
                    && new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ATTRIBUTE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    synchronized void started(TestIdentifier test) {
        if (capturing.contains(test.getUniqueId())) {
            running.add(test.getUniqueId());
            update();
        }
    }

    synchronized void ended(TestIdentifier test) {
        running.remove(test.getUniqueId());
        inOrder.remove(test.getUniqueId());
        update();
    }

    private void update() {
        boolean nextCaptures =
                inOrder.stream().findFirst().filter(capturing::contains).isPresent();
        if (running.isEmpty() && !nextCaptures) {
            close();
        } else if (inForce == null) {
            refuse();
        }
    }

    private void refuse() {
        try {
            inForce = ClientCapture.refuseElsewhere();
        } catch (IllegalStateException reportedByTheExtension) {
            // No agent can be loaded.
        }
    }

    synchronized void close() {
        if (inForce != null) {
            inForce.close();
            inForce = null;
        }
    }
}
