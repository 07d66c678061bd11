package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The command-line arguments: the folder with the templates and the spoke accounts. */
record Arguments(Path templateFolder, List<String> spokes) {

    /** The account that shares the portfolio. */
    static final String HUB = "hub";

    private static final String USAGE = "usage: <template folder> <spoke account>...";

    /** The command line is invalid. The message is one line. */
    static final class WrongArguments extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongArguments(String message) {
            super(message);
        }
    }

    static Arguments parse(String... args) {
        if (args.length == 0) {
            throw new WrongArguments("No template folder and no spoke account given; " + USAGE);
        }
        if (args.length == 1) {
            throw new WrongArguments("No spoke account given; " + USAGE);
        }
        List<String> spokes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String account : List.of(args).subList(1, args.length)) {
            requireAccount(account);
            if (!seen.add(account)) {
                throw new WrongArguments("Spoke account " + account + " is given twice");
            }
            spokes.add(account);
        }
        return new Arguments(path(args[0]), List.copyOf(spokes));
    }

    private static Path path(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new WrongArguments("The template folder cannot be \"" + folder + "\": " + e.getReason());
        }
    }

    private static void requireAccount(String account) {
        if (!account.matches("[0-9]{12}|[A-Za-z][A-Za-z0-9_-]*")) {
            throw new WrongArguments(
                    "A spoke account is a 12-digit ID or a name that begins with a letter, not \"" + account + "\"");
        }
        if (account.equals(HUB)) {
            throw new WrongArguments("\"" + HUB + "\" is the account that shares; it cannot be a spoke as well");
        }
    }
}
