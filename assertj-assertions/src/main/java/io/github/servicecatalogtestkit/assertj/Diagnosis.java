package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains a failure step by step, up to the first step that is missing. Prints as a small tree:
 *
 * <pre>
 *   ✓ account 111111111111 owns port-… "Networking"
 *   ✓ it is shared with account 222222222222
 *   ✗ account 222222222222 accepted the share
 * </pre>
 */
final class Diagnosis {

    private static final String HOLDS = "✓ ";
    private static final String BREAKS = "✗ ";
    private static final String UNKNOWN = "? ";
    private static final String INDENT = "  ";

    private final List<Link> links = new ArrayList<>();

    /** A step, and the branches that follow it. */
    private record Link(String mark, String text, @Nullable MissingPrerequisite missing, List<Diagnosis> branches) {}

    /** Adds a step that is met. */
    Diagnosis met(String text) {
        links.add(new Link(HOLDS, text, null, List.of()));
        return this;
    }

    /** Ends the explanation with a step that is missing. */
    Diagnosis missing(MissingPrerequisite missing, String text) {
        links.add(new Link(BREAKS, text, missing, List.of()));
        return this;
    }

    /** Ends the explanation with a step that the available clients cannot decide. */
    Diagnosis unknown(String text) {
        links.add(new Link(UNKNOWN, text, null, List.of()));
        return this;
    }

    /** Adds several branches, each of which ends at a missing step. A single branch is appended without branching. */
    Diagnosis branches(MissingPrerequisite missing, String text, List<Diagnosis> branches) {
        if (branches.size() == 1) {
            links.addAll(branches.get(0).links);
        } else {
            links.add(new Link(BREAKS, text, missing, branches));
        }
        return this;
    }

    /** Returns what is missing at the end of each branch. */
    Set<MissingPrerequisite> allMissing() {
        Set<MissingPrerequisite> all = EnumSet.noneOf(MissingPrerequisite.class);
        for (Link link : links) {
            if (link.branches.isEmpty() && link.missing != null) {
                all.add(link.missing);
            }
            link.branches.forEach(branch -> all.addAll(branch.allMissing()));
        }
        return all;
    }

    private Stream<String> lines() {
        return links.stream().flatMap(Diagnosis::lines);
    }

    private static Stream<String> lines(Link link) {
        List<String> lines = new ArrayList<>();
        link.text.lines().forEach(line -> lines.add((lines.isEmpty() ? link.mark : INDENT) + line));
        for (int i = 0; i < link.branches.size(); i++) {
            boolean last = i == link.branches.size() - 1;
            List<String> branch = link.branches.get(i).lines().toList();
            for (int line = 0; line < branch.size(); line++) {
                lines.add(INDENT + stem(line == 0, last) + branch.get(line));
            }
        }
        return lines.stream();
    }

    private static String stem(boolean first, boolean last) {
        if (first) {
            return last ? "└─ " : "├─ ";
        }
        return last ? "   " : "│  ";
    }

    /** Returns one indented line for each step. */
    @Override
    public String toString() {
        return lines().map(line -> INDENT + line)
                .reduce((a, b) -> a + Text.NEW_LINE + b)
                .orElse("");
    }
}
