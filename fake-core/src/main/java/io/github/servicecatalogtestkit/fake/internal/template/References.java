package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that an expression refers to.
 *
 * @param values the parameters, pseudo parameters and resources of {@code Ref}
 * @param attributes the resources of {@code Fn::GetAtt} functions outside of {@code Fn::Sub}
 * @param substituted the resources with attributes, such as {@code Server.Arn}, of {@code Fn::Sub}
 * @param conditions the conditions
 * @param mappings the mappings whose names are not computed
 */
record References(
        Set<String> values,
        Set<String> attributes,
        Set<String> substituted,
        Set<String> conditions,
        Set<String> mappings) {

    private References() {
        this(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    /** Returns all references, including the references in both branches of each {@code Fn::If}. */
    static References in(Expression expression) {
        References references = new References();
        references.collect(expression, false, null);
        return references;
    }

    /** Returns the references that remain after the conditions are evaluated. */
    static References in(Expression expression, Predicate<String> condition) {
        References references = new References();
        references.collect(expression, false, condition);
        return references;
    }

    /** Returns the names of all resources, among parameters for {@code Ref}. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(values);
        all.addAll(attributes);
        substituted.forEach(path -> all.add(path.substring(0, path.indexOf('.'))));
        return all;
    }

    private void collect(Expression expression, boolean inSub, @Nullable Predicate<String> condition) {
        if (expression instanceof Expression.Items items) {
            items.items().forEach(item -> collect(item, false, condition));
        } else if (expression instanceof Expression.Members members) {
            members.members().values().forEach(member -> collect(member, false, condition));
        } else if (expression instanceof Call call) {
            collect(call, inSub, condition);
        }
    }

    private void collect(Call call, boolean inSub, @Nullable Predicate<String> condition) {
        switch (call.function()) {
            case REF -> values.add(call.name(0));
            case CONDITION -> conditions.add(call.name(0));
            case GET_ATT -> {
                if (inSub && call.arguments().get(1) instanceof Expression.Literal attribute) {
                    substituted.add(call.name(0) + "." + attribute.text());
                } else {
                    attributes.add(call.name(0));
                    collect(call.arguments().get(1), false, condition);
                }
            }
            case SUB -> call.arguments().forEach(piece -> collect(piece, true, condition));
            case IF -> collectBranches(call, condition);
            case FIND_IN_MAP -> {
                if (call.arguments().get(0) instanceof Expression.Literal map) {
                    mappings.add(map.text());
                }
                call.arguments().forEach(argument -> collect(argument, false, condition));
            }
            default -> call.arguments().forEach(argument -> collect(argument, false, condition));
        }
    }

    private void collectBranches(Call call, @Nullable Predicate<String> condition) {
        collect(call.arguments().get(0), false, condition);
        if (condition == null || !(call.arguments().get(0) instanceof Call named)) {
            collect(call.arguments().get(1), false, condition);
            collect(call.arguments().get(2), false, condition);
        } else {
            collect(call.arguments().get(condition.test(named.name(0)) ? 1 : 2), false, condition);
        }
    }
}
