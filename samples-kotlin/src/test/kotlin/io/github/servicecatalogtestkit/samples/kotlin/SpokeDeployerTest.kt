package io.github.servicecatalogtestkit.samples.kotlin

import io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog
import io.github.servicecatalogtestkit.junit.CatalogFixture
import io.github.servicecatalogtestkit.junit.InAccount
import io.github.servicecatalogtestkit.junit.WithServiceCatalog
import org.junit.jupiter.api.Test
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient

@WithServiceCatalog(accounts = ["hub", "spoke"], fixture = [SharedPortfolio::class])
class SpokeDeployerTest(@param:InAccount("hub") private val hub: ServiceCatalogClient) {

    @InAccount("spoke")
    lateinit var spoke: ServiceCatalogClient

    @Test
    fun `imports the portfolio that the hub shares`(shared: SharedPortfolio) {
        spoke.acceptPortfolioShare { it.portfolioId(shared.id) } // your own deployer goes here

        assertThat(hub).portfolio(shared.id).isAcceptedBy("spoke")
        assertThat(spoke).portfolio(shared.id).isImportedFrom("hub")
    }
}

class SharedPortfolio : CatalogFixture {

    lateinit var id: String

    override fun arrange(catalog: FakeServiceCatalog) {
        val hub = catalog.account("hub").serviceCatalog()
        id = hub.createPortfolio { it.displayName("Web servers").providerName("Platform team") }.portfolioDetail().id()
        hub.createPortfolioShare { it.portfolioId(id).accountId(catalog.account("spoke").id()) }
    }
}
