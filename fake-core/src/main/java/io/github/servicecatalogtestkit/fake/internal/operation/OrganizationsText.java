package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts in requests to AWS Organizations, each with what the API Reference demands of it. What breaks a demand gets an {@code
 * InvalidInputException} that names the reason.
 */
enum OrganizationsText {
    ACCOUNT_ID(0, 12, "\\d{12}"),
    PARENT_ID(0, 100, "r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}"),
    CHILD_ID(0, 100, "\\d{12}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}"),
    ORGANIZATIONAL_UNIT_ID(0, 68, "ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}"),
    ORGANIZATIONAL_UNIT_NAME(1, 128, "[\\s\\S]*"),
    ACCOUNT_NAME(1, 50, "[\\u0020-\\u007E]+"),
    EMAIL(6, 64, "[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
    ROLE_NAME(0, 64, "[\\w+=,.@-]{1,64}"),
    CREATE_ACCOUNT_REQUEST_ID(0, 36, "car-[a-z0-9]{8,32}"),
    HANDSHAKE_ID(0, 34, "h-[0-9a-z]{8,32}"),
    HANDSHAKE_PARTY_ID(1, 64, "[\\s\\S]*"),
    HANDSHAKE_NOTES(0, 1024, "[\\s\\S]*"),
    SERVICE_PRINCIPAL(1, 128, "[\\w+=,.@-]*");

    private final int shortest;
    private final int longest;
    private final Pattern pattern;

    OrganizationsText(int shortest, int longest, String pattern) {
        this.shortest = shortest;
        this.longest = longest;
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns {@code text}, which has to be there and to be as this demands. */
    String require(@Nullable String text) {
        if (text == null) {
            throw OrganizationsErrors.inputRequired();
        }
        if (text.length() < shortest) {
            throw OrganizationsErrors.tooShort();
        }
        if (text.length() > longest) {
            throw OrganizationsErrors.tooLong();
        }
        if (!pattern.matcher(text).matches()) {
            throw OrganizationsErrors.invalidPattern();
        }
        return text;
    }

    /** Refuses {@code text} if it is there and not as this demands. */
    void check(@Nullable String text) {
        if (text != null) {
            require(text);
        }
    }
}
