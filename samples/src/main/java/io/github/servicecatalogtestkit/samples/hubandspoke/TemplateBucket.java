package io.github.servicecatalogtestkit.samples.hubandspoke;

/**
 * The place from which AWS Service Catalog loads templates; in production, an S3 bucket that the hub account can read.
 */
@FunctionalInterface
public interface TemplateBucket {

    /**
     * Stores a template, replacing an earlier one with this name.
     *
     * @param fileName the file name of the template
     * @param body the text of a CloudFormation template, JSON or YAML
     * @return the URL of the template
     */
    String put(String fileName, String body);
}
