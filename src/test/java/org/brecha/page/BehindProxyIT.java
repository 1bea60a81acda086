package org.brecha.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.brecha.PrefixProxy;
import org.junit.jupiter.api.Test;

/** The page of the map at a path of somebody else's address. */
class BehindProxyIT extends ServedPage {

  @Test
  void theMapIsDrawnItsTableFilledAndItsLinksStayBelowThePath() throws Exception {
    try (PrefixProxy proxy = proxy();
        OpenPage open = OpenPage.desktop(browser, proxy.root(), "#unit=CR-103&period=2018")) {
      assertThat(open.page().locator("#units tbody tr").count()).isGreaterThan(80);
      assertThat(open.page().locator("#panel")).containsText("Centros Cívicos por la Paz");
      assertThat(open.requestsElsewhere()).isEmpty();
      assertThat(open.requestsWith("/brecha/tiles/boundaries_adm2/")).isNotEmpty();
      assertThat(open.requestsWith("/brecha/ogc/collections/programmes/items")).isNotEmpty();
      assertThat(open.complaints()).isEmpty();
      open.page().locator(".doors a").first().click();
      open.page().waitForURL(proxy.root() + "/downloads?lang=es");
      assertThat(open.text("h1")).isEqualTo("Descargas");
    }
  }
}
