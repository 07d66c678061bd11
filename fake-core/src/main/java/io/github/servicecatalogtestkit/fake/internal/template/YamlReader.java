package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
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
 * Reads the YAML of a CloudFormation template from the parser's events. Nothing is constructed from tags, and nothing
 * is repeated: CloudFormation refuses aliases and merges
 * (<a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">template
 * formats</a>), which also rules out cyclic documents and those that unfold to many times their size.
 */
final class YamlReader {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("template").build();

    private final TreeBuilder tree = new TreeBuilder();

    private YamlReader() {}

    static @Nullable Value read(String text) {
        YamlReader reader = new YamlReader();
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
            throw MalformedDocument.at(placeOf(event), CloudFormationTexts.YAML_ALIASES);
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
            throw notWellFormed(placeOf(start), "only one document is allowed");
        }
    }

    private void takeScalar(ScalarEvent event) {
        if (tree.expectsKey()) {
            takeKey(event);
            return;
        }
        Place place = placeOf(event);
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        tree.add(event.getTag()
                .map(tag -> tagged(tag, event.getValue(), place))
                .orElseGet(() -> plain
                        ? YamlScalars.resolve(event.getValue(), place)
                        : YamlScalars.text(event.getValue(), place)));
    }

    private void takeKey(ScalarEvent event) {
        if (event.getValue().equals("<<") && event.getScalarStyle() == ScalarStyle.PLAIN) {
            throw notWellFormed(placeOf(event), "hash merges are not supported");
        }
        if (event.getTag().filter(YamlReader::isShortForm).isPresent()) {
            throw notWellFormed(placeOf(event), "a key cannot be a function");
        }
        tree.key(event.getValue(), placeOf(event));
    }

    private static Value tagged(String tag, String text, Place place) {
        Scalar scalar = YamlScalars.text(text, place);
        return isShortForm(tag) ? ShortForm.of(tag, place).apply(scalar) : YamlScalars.tagged(tag, text, place);
    }

    private void openCollection(CollectionStartEvent event) {
        Place place = placeOf(event);
        if (tree.expectsKey()) {
            throw notWellFormed(place, "a key has to be a text");
        }
        UnaryOperator<Value> form =
                event.getTag().map(tag -> formOf(tag, place)).orElse(UnaryOperator.identity());
        if (event instanceof MappingStartEvent) {
            tree.openMapping(place, form);
        } else {
            tree.openSequence(place, form);
        }
    }

    private static UnaryOperator<Value> formOf(String tag, Place place) {
        if (isShortForm(tag)) {
            return ShortForm.of(tag, place);
        }
        YamlScalars.requireSupported(tag, place);
        return UnaryOperator.identity();
    }

    /** A local tag; a single {@code !} only says that the scalar is a text. */
    private static boolean isShortForm(String tag) {
        return tag.startsWith("!") && tag.length() > 1;
    }

    private static Place placeOf(Event event) {
        return event.getStartMark().map(YamlReader::place).orElse(new Place(1, 1));
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static MalformedDocument notWellFormed(Place place, String reason) {
        return new MalformedDocument("YAML not well-formed. " + place + ": " + reason);
    }

    private static MalformedDocument notWellFormed(Optional<Mark> mark, String reason, Exception cause) {
        String where = mark.map(found -> ". " + place(found)).orElse("");
        return new MalformedDocument("YAML not well-formed" + where + ": " + reason, cause);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
