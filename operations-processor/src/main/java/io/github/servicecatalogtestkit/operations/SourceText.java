package io.github.servicecatalogtestkit.operations;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Builds a Java source file from its imports and lines. */
final class SourceText {

    private final String packageName;
    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    SourceText(String packageName) {
        this.packageName = packageName;
    }

    SourceText uses(String... types) {
        for (String type : types) {
            if (!type.substring(0, type.lastIndexOf('.')).equals(packageName)) {
                imports.add(type);
            }
        }
        return this;
    }

    SourceText uses(TypeElement type) {
        if (type.getEnclosingElement() instanceof PackageElement) {
            uses(type.getQualifiedName().toString());
        }
        return this;
    }

    /** Adds lines, and replaces each {@code %s} with an argument. */
    SourceText add(String lines, Object... arguments) {
        body.append(arguments.length == 0 ? lines : String.format(Locale.ROOT, lines, arguments));
        return this;
    }

    @Override
    public String toString() {
        return "package " + packageName + ";\n\n"
                + imports.stream().map(type -> "import " + type + ";\n").collect(Collectors.joining())
                + "\n" + body;
    }
}
