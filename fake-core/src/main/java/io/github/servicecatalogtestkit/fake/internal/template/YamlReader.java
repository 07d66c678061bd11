package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML of a CloudFormation template from the parser's events. No Java object is constructed from a tag.
 * CloudFormation refuses aliases and merges (<a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">template formats</a>), so
 * a document is neither cyclic nor larger than its text.
 */
final class YamlReader {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("template").build();

    private final NodeBuilder tree;

    private YamlReader(NodeBuilder tree) {
        this.tree = tree;
    }

    /** Returns the root of the text; {@code null} if the text is blank. */
    static @Nullable Node read(String text, NodeBuilder builder) {
        YamlReader reader = new YamlReader(builder);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                reader.take(event);
            }
        } catch (MarkedYamlEngineException e) {
            throw notWellFormed(e.getProblemMark().or(e::getContextMark), e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw notWellFormed(Optional.empty(), firstLine(e), e);
        }
        return reader.tree.root();
    }

    private void take(Event event) {
        if (event instanceof DocumentStartEvent start) {
            requireFirstDocument(start);
        } else if (event instanceof AliasEvent) {
            throw InvalidDocumentException.at(positionOf(event), TemplateMessages.YAML_ALIASES);
        } else if (event instanceof ScalarEvent scalar) {
            takeScalar(scalar);
        } else if (event instanceof CollectionStartEvent start) {
            openCollection(start);
        } else if (event instanceof CollectionEndEvent) {
            tree.close();
        }
    }

    private void requireFirstDocument(DocumentStartEvent start) {
        if (tree.isComplete()) {
            throw notWellFormed(positionOf(start), "only one document is allowed");
        }
    }

    private void takeScalar(ScalarEvent event) {
        if (tree.expectsKey()) {
            takeKey(event);
            return;
        }
        Position position = positionOf(event);
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        tree.add(event.getTag()
                .map(tag -> tagged(tag, event.getValue(), position))
                .orElseGet(() -> plain
                        ? YamlScalars.resolve(event.getValue(), position)
                        : YamlScalars.text(event.getValue(), position)));
    }

    private void takeKey(ScalarEvent event) {
        if (event.getValue().equals("<<") && event.getScalarStyle() == ScalarStyle.PLAIN) {
            throw notWellFormed(positionOf(event), "hash merges are not supported");
        }
        if (event.getTag().filter(YamlReader::isShortForm).isPresent()) {
            throw notWellFormed(positionOf(event), "a key cannot be a function");
        }
        tree.key(event.getValue(), positionOf(event));
    }

    private static Node tagged(String tag, String text, Position position) {
        Scalar scalar = YamlScalars.text(text, position);
        return isShortForm(tag) ? FunctionTag.of(tag, position).apply(scalar) : YamlScalars.tagged(tag, text, position);
    }

    private void openCollection(CollectionStartEvent event) {
        Position position = positionOf(event);
        if (tree.expectsKey()) {
            throw notWellFormed(position, "a key must be a text");
        }
        UnaryOperator<Node> form =
                event.getTag().map(tag -> formOf(tag, position)).orElse(UnaryOperator.identity());
        if (event instanceof MappingStartEvent) {
            tree.openMapping(position, form);
        } else {
            tree.openSequence(position, form);
        }
    }

    private static UnaryOperator<Node> formOf(String tag, Position position) {
        if (isShortForm(tag)) {
            return FunctionTag.of(tag, position);
        }
        YamlScalars.requireSupported(tag, position);
        return UnaryOperator.identity();
    }

    /** Returns whether the tag is a local one. A single {@code !} only marks a scalar as text. */
    private static boolean isShortForm(String tag) {
        return tag.startsWith("!") && tag.length() > 1;
    }

    private static Position positionOf(Event event) {
        return event.getStartMark().map(YamlReader::position).orElse(Position.START);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static InvalidDocumentException notWellFormed(Position position, String reason) {
        return new InvalidDocumentException("YAML not well-formed. " + position + ": " + reason);
    }

    private static InvalidDocumentException notWellFormed(Optional<Mark> mark, String reason, Exception cause) {
        String where = mark.map(found -> ". " + position(found)).orElse("");
        return new InvalidDocumentException("YAML not well-formed" + where + ": " + reason, cause);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
