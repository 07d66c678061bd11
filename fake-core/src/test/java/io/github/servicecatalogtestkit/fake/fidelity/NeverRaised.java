package io.github.servicecatalogtestkit.fake.fidelity;

import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors.Listed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An error that AWS lists and the fake never raises, and why: a line of {@code errors-that-cannot-happen.txt} or of
 * {@code organizations-errors-that-cannot-happen.txt}.
 *
 * @param operation as AWS names it, or {@code *} for all operations that list the error
 */
public record NeverRaised(String operation, String error, String reason) {

    private static final String ANY = "*";

    /** Returns the errors of AWS Service Catalog. */
    public static List<NeverRaised> all() {
        return linesOf("errors-that-cannot-happen.txt");
    }

    /** Returns the errors of AWS Organizations. */
    public static List<NeverRaised> ofOrganizations() {
        return linesOf("organizations-errors-that-cannot-happen.txt");
    }

    private static List<NeverRaised> linesOf(String resource) {
        try (InputStream file = NeverRaised.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(NeverRaised::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NeverRaised of(String line) {
        String[] words = line.split(" +", 3);
        return new NeverRaised(words[0], words[1], words[2]);
    }

    /** Says whether this line is about {@code listed}. */
    public boolean isAbout(Listed listed) {
        return (operation.equals(ANY) || operation.equals(listed.operation())) && error.equals(listed.error());
    }

    /** Says whether this line is about all operations that list the error. */
    boolean isAboutAll() {
        return operation.equals(ANY);
    }
}
