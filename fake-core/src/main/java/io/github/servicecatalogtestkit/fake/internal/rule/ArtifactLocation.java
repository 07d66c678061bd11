package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an external engine finds the file of a version: the Amazon S3 URI of the URL with which it was created. */
public final class ArtifactLocation {

    private static final String SCHEME = "S3://";
    private static final Pattern URL = Pattern.compile("https?://([^/]+)/(.*)", Pattern.DOTALL);
    private static final Pattern BUCKET_IN_HOST = Pattern.compile("(.+)\\.s3[.-][a-z0-9.-]*amazonaws\\.com(?:\\.cn)?");
    private static final Pattern BUCKET_IN_PATH = Pattern.compile("s3[.-][a-z0-9.-]*amazonaws\\.com(?:\\.cn)?");

    private ArtifactLocation() {}

    /** Returns the URI of the version, or empty if the version was deleted. AWS writes its scheme in upper case. */
    public static Optional<String> of(Catalog catalog, Deployment.Version version) {
        return catalog.products()
                .find(version.product())
                .flatMap(product -> product.artifacts().find(version.artifact()))
                .flatMap(artifact -> Optional.ofNullable(artifact.info().get(ArtifactTemplate.URL)))
                .map(ArtifactLocation::uri);
    }

    private static String uri(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return SCHEME + url;
        }
        String host = parts.group(1);
        String path = parts.group(2);
        if (BUCKET_IN_PATH.matcher(host).matches()) {
            return SCHEME + path;
        }
        Matcher bucket = BUCKET_IN_HOST.matcher(host);
        return SCHEME + (bucket.matches() ? bucket.group(1) : host) + "/" + path;
    }
}
