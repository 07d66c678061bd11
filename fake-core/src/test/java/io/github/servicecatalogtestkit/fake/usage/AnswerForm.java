package io.github.servicecatalogtestkit.fake.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * The members of a response and the forms of their values: one line for each member that is there, in alphabetical
 * order, such as {@code Budgets = []} or {@code ProductViewSummary.Id = id prodview}. The recorded answers are written
 * like this.
 */
final class AnswerForm {

    private static final Map<Pattern, String> FORMS = forms();

    /** Members whose texts are part of the API. */
    private static final Set<String> LITERAL =
            Set.of("UsageInstructions.Type", "RecordTags.Key", "RecordOutputs.OutputKey");

    private final List<String> lines = new ArrayList<>();

    private AnswerForm() {}

    static List<String> of(SdkPojo answer) {
        AnswerForm form = new AnswerForm();
        form.add("", answer);
        return form.lines;
    }

    private static Map<Pattern, String> forms() {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        for (String prefix : List.of("prodview", "prod", "pa", "pp", "rec")) {
            forms.put(Pattern.compile(prefix + "-[a-z0-9]{13}"), "id " + prefix);
        }
        forms.put(Pattern.compile("lp(v\\d)?-[a-z0-9]{13}"), "id launch path");
        String scope = ":us-east-1:\\d{12}:";
        forms.put(Pattern.compile("arn:aws:catalog" + scope + "product/prod-\\w{13}"), "arn product");
        forms.put(Pattern.compile("arn:aws:catalog" + scope + "portfolio/port-\\w{13}"), "arn portfolio");
        forms.put(
                Pattern.compile("arn:aws:servicecatalog" + scope + "stack/[\\w-]+/pp-\\w{13}"),
                "arn provisioned product");
        forms.put(
                Pattern.compile("arn:aws:cloudformation" + scope + "stack/SC-\\d{12}-pp-\\w{13}/[0-9a-f-]{36}"),
                "arn stack");
        forms.put(Pattern.compile("arn:aws:iam::\\d{12}:user/\\w+"), "arn user");
        forms.put(Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}"), "uuid");
        forms.put(Pattern.compile("\\{.+}", Pattern.DOTALL), "json");
        return forms;
    }

    private void add(String path, Object value) {
        if (value instanceof SdkPojo structure) {
            Map<String, Object> members = new TreeMap<>();
            for (SdkField<?> field : structure.sdkFields()) {
                Object member = field.getValueOrDefault(structure);
                if (member != null
                        && !(member instanceof SdkAutoConstructList)
                        && !(member instanceof SdkAutoConstructMap)) {
                    members.put(field.memberName(), member);
                }
            }
            add(path, members);
        } else if (value instanceof Map<?, ?> members) {
            if (members.isEmpty()) {
                lines.add(path + " = {}");
            }
            new TreeMap<>(members)
                    .forEach((name, member) -> add(path.isEmpty() ? "" + name : path + "." + name, member));
        } else if (value instanceof Collection<?> items) {
            add(path, List.copyOf(items));
        } else {
            lines.add(path + " = " + form(path.replaceAll("\\[\\d+]", ""), value));
        }
    }

    private void add(String path, List<?> items) {
        if (items.isEmpty()) {
            lines.add(path + " = []");
        } else if (path.endsWith("AllowedValues")) {
            lines.add(path + " = [text …]");
        } else {
            for (int i = 0; i < items.size(); i++) {
                add(path + "[" + i + "]", items.get(i));
            }
        }
    }

    private static String form(String path, Object value) {
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Instant) {
            return "time";
        }
        String text = value.toString();
        if (text.isEmpty()) {
            return "\"\"";
        }
        if (LITERAL.contains(path) || text.equals("{}") || text.equals("2010-09-09")) {
            return "'" + text + "'";
        }
        for (Map.Entry<Pattern, String> form : FORMS.entrySet()) {
            if (form.getKey().matcher(text).matches()) {
                return form.getValue();
            }
        }
        return text.matches("[A-Z]{2,}(_[A-Z]+)*") && text.length() > 3 ? text : "text";
    }
}
