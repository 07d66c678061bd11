package io.github.servicecatalogtestkit.fake;

/**
 * What becomes of a version whose {@code LoadTemplateFromURL} names a URL behind which the test put no template. AWS loads every
 * template when it creates a version, so for AWS there is no such thing.
 */
public enum UnknownTemplates {
    /**
     * The version is created, and nothing is known of its template: it shows no parameters and no outputs, and a launch takes
     * whatever parameters it is given. The default.
     */
    ACCEPTED_WITHOUT_PARAMETERS,
    /** The version is refused like one with a broken template, unless the request switches the validation off. */
    REFUSED
}
