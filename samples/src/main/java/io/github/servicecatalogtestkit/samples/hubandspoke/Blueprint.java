package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The two products that a hub publishes. The files are read and validated before the first call to AWS. */
public record Blueprint(ProductDefinition lamp, ProductDefinition linux) {

    /**
     * The files of a product.
     *
     * @param fileName the file name of the template
     * @param template the body of a CloudFormation template, JSON or YAML
     * @param rules the rules of a template constraint
     */
    public record ProductDefinition(String fileName, String template, String rules) {}

    /**
     * Reads the templates and rules of a folder.
     *
     * @throws BlueprintException if the folder or a file is missing or invalid
     */
    public static Blueprint readFrom(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BlueprintException(
                    "The template folder " + folder + (Files.exists(folder) ? " is not a folder" : " does not exist"));
        }
        return new Blueprint(
                design(folder, "LAMP_Single_Instance_v1.template", "LAMP_Launch_Constraint.json"),
                design(folder, "Linux_Single_Instance_v1.template", "Linux_Instance_Launch_Constraint.json"));
    }

    private static ProductDefinition design(Path folder, String templateFile, String rulesFile) {
        Path templatePath = folder.resolve(templateFile);
        Path rulesPath = folder.resolve(rulesFile);
        String template = read(templatePath);
        String rules = read(rulesPath);
        FileValidation.requireTemplate(templatePath, template);
        FileValidation.requireRules(rulesPath, rules);
        return new ProductDefinition(templateFile, template, rules);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BlueprintException(file + " is missing", e);
        } catch (CharacterCodingException e) {
            throw new BlueprintException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new BlueprintException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
