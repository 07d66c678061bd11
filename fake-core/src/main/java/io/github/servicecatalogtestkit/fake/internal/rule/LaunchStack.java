package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.LaunchValues;
import io.github.servicecatalogtestkit.fake.internal.model.LaunchValues.Kind;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.PhysicalNames;
import io.github.servicecatalogtestkit.fake.internal.template.PseudoParameters;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stack of a provisioned product, with values from its template and from the test.
 *
 * @param account the account in which it is
 * @param arn its ARN; {@code null} if there is none
 * @param owners the ids and names for which a test may have provided values, the most specific first
 * @param topics the topics that the launch names
 */
record LaunchStack(
        Catalog catalog,
        AccountId account,
        String region,
        @Nullable String arn,
        List<String> owners,
        List<String> topics)
        implements StackValues {

    private static final String UNNAMED = "SC-stack";

    /** Returns a stack that does not exist yet, and for which nothing in particular is provided. */
    static LaunchStack beforeCreation(Catalog catalog, AccountId account, String region) {
        String arn = Arn.of("cloudformation", new Scope(account, region), "stack/" + UNNAMED + "/" + account);
        return new LaunchStack(catalog, account, region, arn, List.of(), List.of());
    }

    /** Returns the template with the parameters of this stack. */
    TemplateInstance instance(Template template, ParameterValues parameters) {
        return template.instance(
                withPseudoParameters(parameters), catalog.templates().attributes(), this);
    }

    /** Returns the parameters together with the pseudo parameters of this stack. */
    ParameterValues withPseudoParameters(ParameterValues parameters) {
        return pseudoParameters().addTo(parameters);
    }

    private PseudoParameters pseudoParameters() {
        return new PseudoParameters(account.digits(), region, Arn.partitionOf(region), arn, name(), topics);
    }

    private String name() {
        return arn == null ? UNNAMED : arn.split("/", -1)[1];
    }

    /** Returns the output that the test provides. */
    Optional<String> output(String key) {
        return find(Kind.OUTPUT, key);
    }

    @Override
    public Optional<Resolved> physicalId(Resource resource) {
        return find(Kind.PHYSICAL_ID, resource.logicalId())
                .<Resolved>map(Resolved::text)
                .or(() -> otherwise().physicalId(resource));
    }

    @Override
    public Optional<Resolved> attribute(Resource resource, String attribute) {
        return find(Kind.ATTRIBUTE, resource.logicalId() + "." + attribute)
                .<Resolved>map(Resolved::text)
                .or(() -> otherwise().attribute(resource, attribute));
    }

    @Override
    public Optional<String> importedValue(String exportName) {
        return find(Kind.IMPORTED_VALUE, exportName).or(() -> otherwise().importedValue(exportName));
    }

    @Override
    public Optional<String> storedValue(String name, String type) {
        return otherwise().storedValue(name, type);
    }

    private Optional<String> find(Kind kind, String name) {
        List<String> all = new ArrayList<>(owners);
        all.add(LaunchValues.EVERY_LAUNCH);
        return catalog.provisioning().values().find(all, kind, name);
    }

    private StackValues otherwise() {
        return catalog.settings().get(Setting.REFUSES_UNRESOLVED_OUTPUTS)
                ? StackValues.UNKNOWN
                : new PhysicalNames(pseudoParameters(), name());
    }
}
