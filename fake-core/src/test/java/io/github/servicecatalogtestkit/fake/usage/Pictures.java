package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of catalogs, for tests that compare them. */
final class Pictures {

    /** A stack, a resource of it, or a failure in it. */
    private static final Pattern OF_STACK =
            Pattern.compile(" *- (stack .*: [A-Z_]+|[A-Z]+_FAILED .*|\\w+ \\(AWS::.*|\\d+ more like this: .*)");

    private Pictures() {}

    /** Returns the accounts with everything but their stacks. */
    static String withoutStacks(FakeServiceCatalog catalog) {
        return catalog.topology()
                .toText()
                .lines()
                .map(line -> line.replaceAll("[+\\\\]- ", "- ").replace('|', ' '))
                .filter(line -> !OF_STACK.matcher(line).matches())
                .collect(Collectors.joining("\n"));
    }
}
