package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.Objects;

/**
 * The templates of a catalog: what is behind the URLs that products name in {@code LoadTemplateFromURL}.
 *
 * <pre>{@code
 * catalog.templates().put("https://bucket.s3.amazonaws.com/linux.yaml", Files.readString(linux));
 * }</pre>
 */
public final class FakeTemplates {

    private final LiveCatalog live;

    FakeTemplates(LiveCatalog live) {
        this.live = live;
    }

    /**
     * Puts a template behind a URL, in the place of an earlier one.
     *
     * @param url the URL exactly as requests name it
     * @param body the text of a CloudFormation template, JSON or YAML
     * @return these templates
     */
    public FakeTemplates put(String url, String body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        live.change(catalog -> catalog.with(catalog.templates().plus(url, body)));
        return this;
    }
}
