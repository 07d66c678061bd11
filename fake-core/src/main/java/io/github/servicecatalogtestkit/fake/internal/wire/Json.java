package io.github.servicecatalogtestkit.fake.internal.wire;

import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.StreamReadConstraints;
import software.amazon.awssdk.thirdparty.jackson.core.StreamReadFeature;

/** The parser and the generator of this package: those that the AWS SDK contains, so that no jar is added. */
final class Json {

    /** Requests of both services are at most six levels deep. */
    private static final int MAX_DEPTH = 64;

    /**
     * Refuses an object with two equal keys. Keys are not interned: the parser's symbol table fails on many keys with
     * the same hash.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(constraints())
            .build();

    private Json() {}

    /** Keys of maps are data, which operations validate, so they may be as long as a body. */
    private static StreamReadConstraints constraints() {
        StreamReadConstraints.Builder constraints =
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH);
        try {
            constraints.maxNameLength(WireCatalog.MAX_BODY);
        } catch (NoSuchMethodError olderSdk) {
            // The parser in older SDKs does not limit keys.
        }
        return constraints.build();
    }
}
