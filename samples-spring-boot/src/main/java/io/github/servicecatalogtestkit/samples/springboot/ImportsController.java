package io.github.servicecatalogtestkit.samples.springboot;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/imports")
class ImportsController {

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    List<ImportedPortfolio> all() {
        return imports.all();
    }

    @PutMapping("/{portfolioId}")
    ImportedPortfolio accept(@PathVariable String portfolioId) {
        return imports.accept(portfolioId);
    }
}
