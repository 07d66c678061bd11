package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes up the names and attributes of resources that no test provides. They have the form of AWS's, and are the same
 * in every run for the same stack and logical ID. A name that the template sets is used.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html">Physical
 *     IDs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html">Return
 *     values of each resource type</a>
 */
public final class PhysicalNames implements StackValues {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String DIGITS = "0123456789";
    private static final String HEXADECIMAL = "0123456789abcdef";

    /** Types whose Ref is a prefix and 17 hexadecimal digits. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("AWS::EC2::CustomerGateway", "cgw-"),
            Map.entry("AWS::EC2::DHCPOptions", "dopt-"),
            Map.entry("AWS::EC2::EIPAllocation", "eipalloc-"),
            Map.entry("AWS::EC2::FlowLog", "fl-"),
            Map.entry("AWS::EC2::Instance", "i-"),
            Map.entry("AWS::EC2::InternetGateway", "igw-"),
            Map.entry("AWS::EC2::LaunchTemplate", "lt-"),
            Map.entry("AWS::EC2::NatGateway", "nat-"),
            Map.entry("AWS::EC2::NetworkAcl", "acl-"),
            Map.entry("AWS::EC2::NetworkInterface", "eni-"),
            Map.entry("AWS::EC2::PrefixList", "pl-"),
            Map.entry("AWS::EC2::RouteTable", "rtb-"),
            Map.entry("AWS::EC2::SecurityGroup", "sg-"),
            Map.entry("AWS::EC2::Subnet", "subnet-"),
            Map.entry("AWS::EC2::TransitGateway", "tgw-"),
            Map.entry("AWS::EC2::VPC", "vpc-"),
            Map.entry("AWS::EC2::VPCEndpoint", "vpce-"),
            Map.entry("AWS::EC2::VPCPeeringConnection", "pcx-"),
            Map.entry("AWS::EC2::VPNGateway", "vgw-"),
            Map.entry("AWS::EC2::Volume", "vol-"),
            Map.entry("AWS::EFS::AccessPoint", "fsap-"),
            Map.entry("AWS::EFS::FileSystem", "fs-"));

    /** Types whose Ref is an ARN: the service and the resource before the name. */
    private static final Map<String, String> ARNS = Map.of(
            "AWS::ElasticLoadBalancingV2::LoadBalancer", "elasticloadbalancing:%s:%s:loadbalancer/app/",
            "AWS::ElasticLoadBalancingV2::TargetGroup", "elasticloadbalancing:%s:%s:targetgroup/",
            "AWS::IAM::ManagedPolicy", "iam:%.0s:%s:policy/",
            "AWS::SNS::Topic", "sns:%s:%s:",
            "AWS::SecretsManager::Secret", "secretsmanager:%s:%s:secret:",
            "AWS::StepFunctions::StateMachine", "states:%s:%s:stateMachine:",
            "AWS::CloudFormation::Stack", "cloudformation:%s:%s:stack/",
            "AWS::ECS::TaskDefinition", "ecs:%s:%s:task-definition/",
            "AWS::ECS::Service", "ecs:%s:%s:service/");

    /** Types with an attribute Arn, whose Ref is a name: the service and the resource before the name. */
    private static final Map<String, String> ARN_ATTRIBUTES = Map.of(
            "AWS::DynamoDB::Table", "dynamodb:%s:%s:table/",
            "AWS::IAM::InstanceProfile", "iam:%.0s:%s:instance-profile/",
            "AWS::IAM::Role", "iam:%.0s:%s:role/",
            "AWS::IAM::User", "iam:%.0s:%s:user/",
            "AWS::IAM::Group", "iam:%.0s:%s:group/",
            "AWS::KMS::Key", "kms:%s:%s:key/",
            "AWS::Lambda::Function", "lambda:%s:%s:function:",
            "AWS::Logs::LogGroup", "logs:%s:%s:log-group:",
            "AWS::S3::Bucket", "s3:%.0s:%.0s:",
            "AWS::SQS::Queue", "sqs:%s:%s:");

    /** Types whose generated names have lower-case letters only. */
    private static final Set<String> LOWER_CASE =
            Set.of("AWS::S3::Bucket", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::ECR::Repository");

    /** Types for which a property sets the name that Ref returns. */
    private static final Map<String, String> NAME_PROPERTIES = Map.ofEntries(
            Map.entry("AWS::DynamoDB::Table", "TableName"),
            Map.entry("AWS::ECR::Repository", "RepositoryName"),
            Map.entry("AWS::ECS::Cluster", "ClusterName"),
            Map.entry("AWS::IAM::Group", "GroupName"),
            Map.entry("AWS::IAM::InstanceProfile", "InstanceProfileName"),
            Map.entry("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
            Map.entry("AWS::IAM::Role", "RoleName"),
            Map.entry("AWS::IAM::User", "UserName"),
            Map.entry("AWS::Lambda::Function", "FunctionName"),
            Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
            Map.entry("AWS::RDS::DBInstance", "DBInstanceIdentifier"),
            Map.entry("AWS::S3::Bucket", "BucketName"),
            Map.entry("AWS::SNS::Topic", "TopicName"),
            Map.entry("AWS::SQS::Queue", "QueueName"),
            Map.entry("AWS::SSM::Document", "Name"),
            Map.entry("AWS::SSM::Parameter", "Name"),
            Map.entry("AWS::SecretsManager::Secret", "Name"),
            Map.entry("AWS::StepFunctions::StateMachine", "StateMachineName"));

    /** Types whose ARN has the property Path before the name. */
    private static final Set<String> WITH_PATH =
            Set.of("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::InstanceProfile");

    private static final List<String> NAME_SERVERS =
            List.of("ns-1.awsdns-01.com", "ns-2.awsdns-02.net", "ns-3.awsdns-03.org", "ns-4.awsdns-04.co.uk");

    private final PseudoParameters stack;
    private final String stackName;

    /** @param stackName the name of the stack, with which generated names begin */
    public PhysicalNames(PseudoParameters stack, String stackName) {
        this.stack = stack;
        this.stackName = stackName;
    }

    @Override
    public Optional<Resolved> physicalId(Resource resource) {
        return resource.isOfMacro() ? Optional.empty() : Optional.of(Resolved.text(id(resource)));
    }

    private String id(Resource resource) {
        String type = resource.type();
        String prefix = PREFIXES.get(type);
        if (prefix != null) {
            return prefix + random(resource, "id", HEXADECIMAL, 17);
        }
        if (type.equals("AWS::SQS::Queue")) {
            return "https://sqs." + stack.region() + "." + stack.urlSuffix() + "/" + stack.account() + "/"
                    + name(resource);
        }
        if (type.equals("AWS::KMS::Key")) {
            return uuid(resource);
        }
        if (type.equals("AWS::EC2::EIP")) {
            return address(resource, "203.0.113.");
        }
        if (type.startsWith("AWS::Organizations::")) {
            return organizationsId(resource);
        }
        String arn = ARNS.get(type);
        return arn == null ? name(resource) : arn(arn, name(resource));
    }

    private String organizationsId(Resource resource) {
        return switch (resource.type()) {
            case "AWS::Organizations::Account" -> "9" + random(resource, "id", DIGITS, 11);
            case "AWS::Organizations::Organization" -> "o-" + random(resource, "id", HEXADECIMAL, 10);
            case "AWS::Organizations::OrganizationalUnit" ->
                "ou-" + random(resource, "root", DIGITS, 4) + "-" + random(resource, "id", HEXADECIMAL, 8);
            case "AWS::Organizations::Policy" -> "p-" + random(resource, "id", HEXADECIMAL, 8);
            default -> generatedName(resource);
        };
    }

    private String name(Resource resource) {
        String property = NAME_PROPERTIES.get(resource.type());
        return Optional.ofNullable(property).flatMap(resource.property()).orElseGet(() -> generatedName(resource));
    }

    private String generatedName(Resource resource) {
        String name = stackName + "-" + resource.logicalId() + "-" + random(resource, "name", LETTERS_AND_DIGITS, 12);
        return LOWER_CASE.contains(resource.type()) ? name.toLowerCase(Locale.ROOT) : name;
    }

    @Override
    public Optional<Resolved> attribute(Resource resource, String attribute) {
        if (resource.isOfMacro()) {
            return Optional.empty();
        }
        if (attribute.equals("NameServers")) {
            return Optional.of(Resolved.texts(NAME_SERVERS));
        }
        return Optional.of(Resolved.text(attributeText(resource, attribute)));
    }

    private String attributeText(Resource resource, String attribute) {
        String type = resource.type();
        if (attribute.equals("Arn") || attribute.equals("TopicArn")) {
            return arnOf(resource);
        }
        return switch (type + " " + attribute) {
            case "AWS::EC2::Instance AvailabilityZone", "AWS::EC2::Subnet AvailabilityZone" ->
                availabilityZones(stack.region()).get(0);
            case "AWS::EC2::Instance PrivateIp" -> address(resource, "10.0.0.");
            case "AWS::EC2::Instance PublicIp" -> address(resource, "203.0.113.");
            case "AWS::EC2::EIP AllocationId" -> "eipalloc-" + random(resource, "id", HEXADECIMAL, 17);
            case "AWS::EC2::SecurityGroup GroupId", "AWS::EC2::VPC VpcId", "AWS::EC2::Subnet SubnetId" -> id(resource);
            case "AWS::S3::Bucket DomainName" -> name(resource) + ".s3." + stack.urlSuffix();
            case "AWS::S3::Bucket RegionalDomainName" ->
                name(resource) + ".s3." + stack.region() + "." + stack.urlSuffix();
            case "AWS::S3::Bucket WebsiteURL" ->
                "http://" + name(resource) + ".s3-website-" + stack.region() + "." + stack.urlSuffix();
            case "AWS::SQS::Queue QueueName", "AWS::SNS::Topic TopicName" -> name(resource);
            case "AWS::Organizations::Account AccountId",
                    "AWS::Organizations::OrganizationalUnit Id",
                    "AWS::Organizations::Organization Id" -> id(resource);
            case "AWS::Organizations::Organization RootId" -> "r-" + random(resource, "root", DIGITS, 4);
            case "AWS::Organizations::Organization ManagementAccountId" -> stack.account();
            case "AWS::SQS::Queue QueueUrl" -> id(resource);
            case "AWS::IAM::Role RoleId" -> "AROA" + random(resource, "role", LETTERS_AND_DIGITS, 17);
            default -> id(resource) + "." + attribute;
        };
    }

    /** An export has its own name as value. */
    @Override
    public Optional<String> importedValue(String exportName) {
        return Optional.of(exportName);
    }

    /** An image has an ID; any other stored value is the name of its Systems Manager parameter. */
    @Override
    public Optional<String> storedValue(String name, String type) {
        Resource parameter = new Resource(name, type, property -> Optional.empty());
        return Optional.of(
                type.equals("AWS::EC2::Image::Id") ? "ami-" + random(parameter, "id", HEXADECIMAL, 17) : name);
    }

    private String arnOf(Resource resource) {
        String type = resource.type();
        if (ARNS.containsKey(type)) {
            return id(resource);
        }
        String[] parts = type.split("::", -1);
        String service = parts.length == 3 ? parts[1].toLowerCase(Locale.ROOT) : "custom";
        String form = ARN_ATTRIBUTES.getOrDefault(type, service + ":%s:%s:");
        String name = type.equals("AWS::SQS::Queue") ? name(resource) : id(resource);
        return arn(form, path(resource) + name);
    }

    /** Returns the path of an IAM principal between the kind and the name of its ARN. */
    private static String path(Resource resource) {
        String path = WITH_PATH.contains(resource.type())
                ? resource.property().apply("Path").orElse("/")
                : "/";
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private String arn(String form, String name) {
        return "arn:" + stack.partition() + ":" + String.format(Locale.ROOT, form, stack.region(), stack.account())
                + name;
    }

    private String address(Resource resource, String network) {
        int host = random(resource, "address", LETTERS_AND_DIGITS, 4).hashCode();
        return network + (4 + Math.floorMod(host, 250));
    }

    private String uuid(Resource resource) {
        String digits = random(resource, "id", HEXADECIMAL, 32);
        return String.join(
                "-",
                List.of(
                        digits.substring(0, 8),
                        digits.substring(8, 12),
                        "4" + digits.substring(13, 16),
                        "8" + digits.substring(17, 20),
                        digits.substring(20)));
    }

    /** Returns text that looks random and is the same for the same stack, resource and use. */
    private String random(Resource resource, String use, String alphabet, int length) {
        String seed = stack.account() + "/" + stack.region() + "/" + stackName + "/" + resource.logicalId() + "/" + use;
        long state = 0xcbf29ce484222325L;
        for (int i = 0; i < seed.length(); i++) {
            state = (state ^ seed.charAt(i)) * 0x100000001b3L;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            state += 0x9e3779b97f4a7c15L;
            long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            text.append(alphabet.charAt((int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), alphabet.length())));
        }
        return text.toString();
    }
}
