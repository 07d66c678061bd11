package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Node;
import java.util.List;
import java.util.Optional;

/** A JSON object in the parameters of a constraint. Missing and unknown keys are refused. */
final class ConstraintJson {

    private final Constraint.Type type;
    private final String path;
    private final Node.Mapping members;

    private ConstraintJson(Constraint.Type type, String path, Node.Mapping members) {
        this.type = type;
        this.path = path;
        this.members = members;
    }

    static ConstraintJson read(Constraint.Type type, String text) {
        try {
            return new ConstraintJson(type, "", DocumentParser.parseJson(text));
        } catch (InvalidDocumentException e) {
            throw ConstraintErrors.invalidConstraintParameters(type, String.valueOf(e.getMessage()));
        }
    }

    /** Refuses an object that has other keys. */
    void requireOnly(String... known) {
        for (String key : members.entries().keySet()) {
            if (!List.of(known).contains(key)) {
                throw refusal(path + key + " is not known");
            }
        }
    }

    /** Returns the text of {@code key}, which is required. */
    String get(String key, ConstraintText shape) {
        return text(key, require(key), shape);
    }

    /** Returns the text of {@code key}, or empty if it is absent. */
    Optional<String> find(String key, ConstraintText shape) {
        return members.find(key).map(value -> text(key, value, shape));
    }

    /** Returns the texts of {@code key}, at least one of which is required. */
    List<String> list(String key, ConstraintText shape) {
        if (require(key) instanceof Node.Sequence list && !list.items().isEmpty()) {
            return list.items().stream().map(item -> text(key, item, shape)).toList();
        }
        throw refusal(path + key + " must be a list of at least one");
    }

    /** Returns the object of {@code key}, which is required. */
    ConstraintJson object(String key) {
        if (require(key) instanceof Node.Mapping object) {
            return new ConstraintJson(type, path + key + ".", object);
        }
        throw refusal(path + key + " must be an object");
    }

    Refusal refusal(String problem) {
        return ConstraintErrors.invalidConstraintParameters(type, problem);
    }

    private Node require(String key) {
        return members.find(key).orElseThrow(() -> refusal(path + key + " is required"));
    }

    private String text(String key, Node value, ConstraintText shape) {
        if (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT && shape.fits(scalar.text())) {
            return scalar.text();
        }
        String actual = value instanceof Node.Scalar ? ", but was " + value : "";
        throw refusal(path + key + " must be " + shape + actual);
    }
}
