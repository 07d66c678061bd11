package io.github.servicecatalogtestkit.fake.internal.rule;

import java.util.regex.Pattern;

/**
 * The formats of texts in the parameters of a constraint. Whether a role or topic exists is not checked.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM name requirements</a>
 */
enum ConstraintText {
    ROLE_ARN("the ARN of an IAM role", "arn:aws[a-z-]*:iam::\\d{12}:role/([\\x21-\\x7e]+/)?[\\w+=,.@-]{1,64}"),
    ROLE_NAME("the name of an IAM role", "[\\w+=,.@-]{1,64}"),
    TOPIC_ARN("the ARN of an Amazon SNS topic", "arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[\\w-]{1,256}(\\.fifo)?"),
    ACCOUNT_ID("an account id", "\\d{12}"),
    REGION("the name of a Region", "[a-z]{2,8}(-[a-z]{1,20}){1,4}-\\d{1,2}"),
    RESOURCE_UPDATE_VERSION("2.0", "2\\.0"),
    PERMISSION("ALLOWED or NOT_ALLOWED", "(NOT_)?ALLOWED"),
    TEXT("a text that is not empty", "(?s).+");

    private final String words;
    private final Pattern pattern;

    ConstraintText(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    @Override
    public String toString() {
        return words;
    }
}
