package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** The nearest miss of an account that a portfolio is not shared with: clauses to go after "but". */
final class ShareReasons {

    private ShareReasons() {}

    static String notShared(Shares shares, Recipient recipient) {
        List<PortfolioShareDetail> nodes = Diagnostics.tryToRead(() -> Optional.of(shares.nodesAbove(recipient.id())))
                .orElse(List.of());
        if (!nodes.isEmpty()) {
            return "it reaches that account only through " + through(nodes) + ".";
        }
        List<PortfolioShareDetail> all = shares.all();
        return all.isEmpty() ? "it is not shared at all." : "it is shared only with:" + Names.NEW_LINE + shares;
    }

    static String through(List<PortfolioShareDetail> nodes) {
        return nodes.stream().map(Shares::name).collect(Collectors.joining(" and "));
    }
}
