package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import org.jspecify.annotations.Nullable;

/** The text of a template, which is parsed once, on first use. Bodies with the same text are equal. */
public final class TemplateBody {

    private final String text;

    /** Two threads can parse the text at the same time, because their results are equal. */
    private volatile @Nullable Template template;

    public TemplateBody(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /**
     * Returns the parsed template.
     *
     * @throws InvalidDocumentException if it is not a template
     */
    public Template template() {
        Template known = template;
        if (known == null) {
            known = Template.parse(text);
            template = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TemplateBody body && text.equals(body.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
