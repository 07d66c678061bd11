package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.stack.ResourceType.Property;
import io.github.servicecatalogtestkit.fake.internal.stack.ResourceType.Shape;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The resource types that stacks create with operations. Every other type is a {@link StandIn}. */
final class ResourceTypes {

    /**
     * The resource specification of AWS CloudFormation. A type has its name and the voice of its errors, and below them
     * its attributes. A property has its name, its shape, whether it is required, whether a change replaces the
     * resource, and the pattern of its text if there is one. Properties of objects are indented below them.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-resource-specification.html">Resource
     *     specification</a>, version 117.0.0; attributes {@code Id} are from the schemas of the registry
     */
    private static final String TABLE = """
            AWS::ServiceCatalog::Portfolio SERVICE
              GetAtt Id PortfolioName
              AcceptLanguage TEXT
              Description TEXT
              DisplayName TEXT required
              ProviderName TEXT required
              Tags OBJECTS
                Key TEXT required
                Value TEXT required
            AWS::ServiceCatalog::CloudFormationProduct SERVICE
              GetAtt Id ProductName ProvisioningArtifactIds ProvisioningArtifactNames
              AcceptLanguage TEXT
              Description TEXT
              Distributor TEXT
              Name TEXT required
              Owner TEXT required
              ProductType TEXT
              ProvisioningArtifactParameters OBJECTS
                Description TEXT
                DisableTemplateValidation FLAG
                Info JSON required
                Name TEXT
                Type TEXT
              ReplaceProvisioningArtifacts FLAG
              SourceConnection OBJECT
                ConnectionParameters OBJECT required
                  CodeStar OBJECT
                    ArtifactPath TEXT required
                    Branch TEXT required
                    ConnectionArn TEXT required
                    Repository TEXT required
                Type TEXT required
              SupportDescription TEXT
              SupportEmail TEXT
              SupportUrl TEXT
              Tags OBJECTS
                Key TEXT required
                Value TEXT required
            AWS::ServiceCatalog::PortfolioProductAssociation SERVICE
              AcceptLanguage TEXT replaces
              PortfolioId TEXT required replaces
              ProductId TEXT required replaces
              SourcePortfolioId TEXT replaces
            AWS::ServiceCatalog::PortfolioPrincipalAssociation SERVICE
              AcceptLanguage TEXT replaces
              PortfolioId TEXT required replaces
              PrincipalARN TEXT required replaces arn:(aws|aws-cn|aws-us-gov):iam::[0-9]*:(role|user|group)/.*
              PrincipalType TEXT required replaces IAM|IAM_PATTERN
            AWS::ServiceCatalog::PortfolioShare SERVICE
              AcceptLanguage TEXT replaces
              AccountId TEXT required replaces [0-9]{12}
              PortfolioId TEXT required replaces
              ShareTagOptions FLAG
            AWS::ServiceCatalog::AcceptedPortfolioShare SERVICE
              GetAtt Id
              AcceptLanguage TEXT replaces
              PortfolioId TEXT required replaces
            AWS::ServiceCatalog::LaunchRoleConstraint SERVICE
              GetAtt Id
              AcceptLanguage TEXT
              Description TEXT
              LocalRoleName TEXT
              PortfolioId TEXT required replaces
              ProductId TEXT required replaces
              RoleArn TEXT
            AWS::ServiceCatalog::LaunchTemplateConstraint SERVICE
              GetAtt Id
              AcceptLanguage TEXT
              Description TEXT
              PortfolioId TEXT required replaces
              ProductId TEXT required replaces
              Rules TEXT required
            AWS::ServiceCatalog::LaunchNotificationConstraint SERVICE
              GetAtt Id
              AcceptLanguage TEXT
              Description TEXT
              NotificationArns TEXTS required
              PortfolioId TEXT required replaces
              ProductId TEXT required replaces
            AWS::ServiceCatalog::StackSetConstraint SERVICE
              GetAtt Id
              AcceptLanguage TEXT
              AccountList TEXTS required
              AdminRole TEXT required
              Description TEXT required
              ExecutionRole TEXT required
              PortfolioId TEXT required replaces
              ProductId TEXT required replaces
              RegionList TEXTS required
              StackInstanceControl TEXT required
            AWS::ServiceCatalog::ResourceUpdateConstraint SERVICE
              GetAtt Id
              AcceptLanguage TEXT
              Description TEXT
              PortfolioId TEXT required replaces
              ProductId TEXT required replaces
              TagUpdateOnProvisionedProduct TEXT required
            AWS::ServiceCatalog::TagOption SERVICE
              GetAtt Id
              Active FLAG
              Key TEXT required replaces
              Value TEXT required replaces
            AWS::ServiceCatalog::TagOptionAssociation SERVICE
              ResourceId TEXT required replaces
              TagOptionId TEXT required replaces
            AWS::ServiceCatalog::ServiceAction HANDLER_BY_CODE
              GetAtt Id
              AcceptLanguage TEXT
              Definition OBJECTS required
                Key TEXT required
                Value TEXT required
              DefinitionType TEXT required SSM_AUTOMATION
              Description TEXT
              Name TEXT required
            AWS::ServiceCatalog::ServiceActionAssociation HANDLER_BY_CODE
              ProductId TEXT required replaces
              ProvisioningArtifactId TEXT required replaces
              ServiceActionId TEXT required replaces
            AWS::ServiceCatalog::CloudFormationProvisionedProduct HANDLER
              GetAtt CloudformationStackArn Outputs.* ProvisionedProductId RecordId
              AcceptLanguage TEXT
              NotificationArns TEXTS replaces
              PathId TEXT
              PathName TEXT
              ProductId TEXT
              ProductName TEXT
              ProvisionedProductName TEXT replaces
              ProvisioningArtifactId TEXT
              ProvisioningArtifactName TEXT
              ProvisioningParameters OBJECTS
                Key TEXT required
                Value TEXT required
              ProvisioningPreferences OBJECT
                StackSetAccounts TEXTS
                StackSetFailureToleranceCount NUMBER
                StackSetFailureTolerancePercentage NUMBER
                StackSetMaxConcurrencyCount NUMBER
                StackSetMaxConcurrencyPercentage NUMBER
                StackSetOperationType TEXT
                StackSetRegions TEXTS
              Tags OBJECTS
                Key TEXT required
                Value TEXT required
            AWS::CloudFormation::Stack SERVICE
              GetAtt Outputs.*
              NotificationARNs TEXTS
              Parameters JSON
              Tags OBJECTS
                Key TEXT required
                Value TEXT required
              TemplateURL TEXT required
              TimeoutInMinutes NUMBER
            """;

    private static final String SERVICE_CATALOG = "AWS::ServiceCatalog::";
    private static final Pattern NAMED_LIKE_A_TYPE =
            Pattern.compile("Custom::[\\w@-]+|[A-Za-z0-9]+(?:::[A-Za-z0-9]+){2,3}");

    private static final int INDENT = 2;
    private static final Map<String, ResourceType> TYPES = read();

    private ResourceTypes() {}

    /** Returns a type. A type that the table does not have stands in for resources of any other service. */
    static ResourceType of(String name) {
        ResourceType known = TYPES.get(name);
        return known == null ? new ResourceType(name, ErrorVoice.SERVICE, Set.of(), Map.of(), StandIn.HANDLER) : known;
    }

    /**
     * Requires that AWS CloudFormation has the types of resources. A type of another service counts as known if it is
     * named like one. Recorded: <a href="https://github.com/Sceptre/sceptre/issues/677">sceptre#677</a>.
     *
     * @throws StackRefusedException if it does not have one
     */
    static void requireKnown(Collection<ResourceDeclaration> resources) {
        Set<String> unknown = new LinkedHashSet<>();
        for (ResourceDeclaration resource : resources) {
            String type = resource.type();
            if (type.startsWith(SERVICE_CATALOG)
                    ? !isModelled(type)
                    : !NAMED_LIKE_A_TYPE.matcher(type).matches()) {
                unknown.add(type);
            }
        }
        if (!unknown.isEmpty()) {
            throw new StackRefusedException("Template format error: Unrecognized resource types: " + unknown);
        }
    }

    /** Returns whether stacks create the resources of a type with operations. */
    static boolean isModelled(String name) {
        return TYPES.containsKey(name);
    }

    /** A line of the table, with the lines that are indented below it. */
    private record Line(int depth, List<String> words) {

        static Line of(String text) {
            String words = text.stripLeading();
            return new Line((text.length() - words.length()) / INDENT, Arrays.asList(words.split(" ")));
        }
    }

    private static Map<String, ResourceType> read() {
        List<Line> lines = TABLE.lines().map(Line::of).toList();
        Map<String, ResourceType> types = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = lines.get(i).words();
            if (lines.get(i).depth() == 0) {
                types.put(
                        words.get(0),
                        new ResourceType(
                                words.get(0),
                                ErrorVoice.valueOf(words.get(1)),
                                attributes(lines.get(i + 1).words()),
                                members(lines, i),
                                ResourceHandlers.of(words.get(0))));
            }
        }
        return types;
    }

    private static Map<String, Property> members(List<Line> lines, int parent) {
        List<Property> members = new ArrayList<>();
        int depth = lines.get(parent).depth();
        for (int i = parent + 1; i < lines.size() && lines.get(i).depth() > depth; i++) {
            if (lines.get(i).depth() == depth + 1 && !isAttributes(lines.get(i).words())) {
                members.add(property(lines.get(i).words(), members(lines, i)));
            }
        }
        return ResourceType.byName(members);
    }

    private static boolean isAttributes(List<String> words) {
        return words.get(0).equals("GetAtt");
    }

    private static Set<String> attributes(List<String> words) {
        return isAttributes(words) ? new LinkedHashSet<>(words.subList(1, words.size())) : Set.of();
    }

    private static Property property(List<String> words, Map<String, Property> members) {
        List<String> rest = new ArrayList<>(words.subList(2, words.size()));
        boolean required = rest.remove("required");
        boolean replaces = rest.remove("replaces");
        return new Property(
                words.get(0), Shape.valueOf(words.get(1)), required, replaces, String.join(" ", rest), members);
    }
}
