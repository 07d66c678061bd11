package io.github.servicecatalogtestkit.samples.hubandspoke;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the hub-and-spoke deployment on a fake catalog, launches its products as a user of each spoke, and prints the
 * result. Arguments: the folder with the templates and rules, and the spoke accounts, each as a 12-digit ID or as a
 * name.
 *
 * <p>If the arguments or the files are invalid, it prints one line to the error stream and nothing to the output, and
 * exits with status 1.
 */
public final class HubAndSpoke {

    private static final String USER = "role/Developer";
    private static final String BUCKET = "https://templates.s3.amazonaws.com/";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final StringBuilder report = new StringBuilder();

    private HubAndSpoke() {}

    /** Runs the deployment; exits with status 1 if it fails. */
    public static void main(String[] args) {
        int status = run(System.out, System.err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            out.print(new HubAndSpoke().deploy(Arguments.parse(args)));
            out.flush();
            return 0;
        } catch (Arguments.WrongArguments | BlueprintException | DeploymentException e) {
            err.println(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            return 1;
        }
    }

    /** Returns the whole report. It is printed only if the deployment succeeds. */
    private String deploy(Arguments arguments) {
        Blueprint blueprint = Blueprint.readFrom(arguments.templateFolder());
        FakeAccount hubAccount = catalog.account(Arguments.HUB);
        Map<String, FakeAccount> spokes = accounts(arguments.spokes(), hubAccount);

        HubPortfolio hub = deployHub(hubAccount, blueprint, List.copyOf(spokes.keySet()));
        spokes.values().forEach(spoke -> deploySpoke(spoke, hub));
        spokes.values().forEach(spoke -> launch(spoke.as(USER), hub));
        line("What there is now");
        return report.append(catalog.topology().toText()).toString();
    }

    /** Returns the spoke accounts by their ids. */
    private Map<String, FakeAccount> accounts(List<String> spokes, FakeAccount hub) {
        Map<String, FakeAccount> accounts = new LinkedHashMap<>();
        accounts.put(hub.id(), hub);
        for (String spoke : spokes) {
            FakeAccount account = catalog.account(spoke);
            FakeAccount other = accounts.put(account.id(), account);
            if (other != null) {
                throw new Arguments.WrongArguments(
                        "Account " + spoke + " is the same account as " + other.name() + ": " + account.id());
            }
        }
        accounts.remove(hub.id());
        return accounts;
    }

    private HubPortfolio deployHub(FakeAccount account, Blueprint blueprint, List<String> spokes) {
        line("Hub " + account);
        HubPortfolio hub =
                new HubDeployer(account.serviceCatalog(), caller()).deploy(blueprint, this::putIntoBucket, spokes);
        line("The id of the portfolio for the spokes is " + hub.portfolioId());
        line("");
        return hub;
    }

    private void deploySpoke(FakeAccount account, HubPortfolio hub) {
        line("Spoke " + account);
        String iam = "arn:aws:iam::" + account.id() + ":";
        new SpokeDeployer(account.serviceCatalog(), caller())
                .deploy(hub, new SpokeRoles(iam + "role/LaunchLamp", iam + "role/LaunchLinux", List.of(iam + USER)));
        line("");
    }

    private void launch(FakeAccount user, HubPortfolio hub) {
        line("Launches in " + user + " by " + USER);
        new LaunchCheck(new UserLauncher(user.serviceCatalog(), caller()), outcome -> line("  " + outcome)).run(hub);
        line("");
    }

    private String putIntoBucket(String fileName, String body) {
        String url = BUCKET + fileName;
        catalog.templates().put(url, body);
        return url;
    }

    /** One attempt is enough: the fake is always ready, so it would refuse a call again. */
    private RetryingCaller caller() {
        return new RetryingCaller(step -> line("  " + step), 1, Duration.ZERO);
    }

    private void line(String text) {
        report.append(text).append('\n');
    }
}
