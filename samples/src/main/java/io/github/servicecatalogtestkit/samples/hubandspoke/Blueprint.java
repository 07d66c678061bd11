package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a hub publishes: two products. Everything in here was read and checked before the first call to AWS is made. */
public record Blueprint(Design lamp, Design linux) {

    /**
     * How a product is made.
     *
     * @param fileName the name of the template's file
     * @param template the body of a CloudFormation template, JSON or YAML
     * @param rules the rules that bind the users of the product, as a template constraint takes them
     */
    public record Design(String fileName, String template, String rules) {}

    /**
     * Reads the templates and rules of a folder.
     *
     * @throws BlueprintException if the folder or a file is missing or broken
     */
    public static Blueprint readFrom(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BlueprintException(
                    "The template folder " + folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
        }
        return new Blueprint(
                design(folder, "LAMP_Single_Instance_v1.template", "LAMP_Launch_Constraint.json"),
                design(folder, "Linux_Single_Instance_v1.template", "Linux_Instance_Launch_Constraint.json"));
    }

    private static Design design(Path folder, String templateFile, String rulesFile) {
        Path templatePath = folder.resolve(templateFile);
        Path rulesPath = folder.resolve(rulesFile);
        String template = read(templatePath);
        String rules = read(rulesPath);
        Syntax.requireTemplate(templatePath, template);
        Syntax.requireRules(rulesPath, rules);
        return new Design(templateFile, template, rules);
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
