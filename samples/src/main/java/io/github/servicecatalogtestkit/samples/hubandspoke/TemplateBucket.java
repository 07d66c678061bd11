package io.github.servicecatalogtestkit.samples.hubandspoke;

/** Where AWS Service Catalog loads templates from: in life an S3 bucket that the hub account can read. */
@FunctionalInterface
public interface TemplateBucket {

    /**
     * Puts a template into the bucket, in the place of an earlier one of this name.
     *
     * @param fileName the name of the template's file
     * @param body the text of a CloudFormation template, JSON or YAML
     * @return the URL under which a product can name it
     */
    String put(String fileName, String body);
}
