package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter for a client that has no {@code @InAccount}. Another extension may resolve it, so this one says what is
 * missing only if no other does.
 */
final class MissingAccount {

    private static final String QUESTION =
            "Which account? Write, for example: @InAccount(\"hub\") ServiceCatalogClient hub.";

    private MissingAccount() {}

    /** Returns the exception to throw instead of {@code thrown}: one that asks for the account, if it is missing. */
    static Throwable explain(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return thrown instanceof ParameterResolutionException
                        && message.startsWith("No ParameterResolver registered for parameter [")
                        && !message.endsWith(QUESTION)
                        && InjectableType.clients().stream().anyMatch(client -> message.contains("[" + client + " "))
                ? new ParameterResolutionException(message + " " + QUESTION, thrown)
                : thrown;
    }

    /**
     * Returns whether this is a parameter of a constructor. JUnit lets extensions handle exceptions of methods only, so
     * this extension resolves such a parameter if the class registers no other extension that may resolve it.
     */
    static boolean isOfConstructor(ParameterContext parameter) {
        return parameter.getDeclaringExecutable() instanceof Constructor<?> constructor
                && isWithoutAccount(parameter)
                && constructor.getAnnotations().length == 0
                && !hasOtherResolvers(constructor.getDeclaringClass());
    }

    private static boolean isWithoutAccount(ParameterContext parameter) {
        return parameter.getAnnotatedElement().getAnnotations().length == 0
                && InjectableType.isClient(parameter.getParameter().getType());
    }

    private static boolean hasOtherResolvers(Class<?> testClass) {
        return AnnotationSearch.onHierarchy(testClass, ExtendWith.class).stream()
                        .flatMap(annotation -> Arrays.stream(annotation.value()))
                        .filter(ParameterResolver.class::isAssignableFrom)
                        .anyMatch(extension -> extension.getPackage() != MissingAccount.class.getPackage())
                || !AnnotationSupport.findAnnotatedFields(testClass, RegisterExtension.class)
                        .isEmpty();
    }

    /** Asks for the account of a parameter of a constructor. */
    static void refuse(ParameterContext parameter) {
        if (isOfConstructor(parameter)) {
            throw new ParameterResolutionException(TestClassModel.name(parameter) + " has no account. " + QUESTION);
        }
    }
}
