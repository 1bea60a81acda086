package org.brecha.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages about the data, of the whole server with the bundled facts, in a browser. */
class DataPagesIT extends ServedPage {

  private static final List<String> PAGES =
      List.of(
          "/downloads",
          "/downloads/dictionary",
          "/ogc/catalogue",
          "/ogc/collections/coverage_gap_adm2/metadata",
          "/ogc/collections/coverage_gap_adm2",
          "/ogc");

  @Test
  void theyAreAccessibleAndNothingOnThemIsRefusedByTheSecurityPolicy() {
    for (String path : PAGES) {
      for (String lang : List.of("es", "en")) {
        for (boolean phone : new boolean[] {false, true}) {
          String address = path + "?f=html&lang=" + lang;
          try (OpenPage open = OpenPage.plain(browser, origin, address, phone)) {
            String name = path.substring(1).replace('/', '-') + "-" + lang + (phone ? "-390" : "");
            open.screenshot(name);
            assertThat(open.complaints()).as(address).isEmpty();
            assertThat(open.requestsElsewhere()).as(address).isEmpty();
            assertThat(open.accessibilityFaults()).as(address).isEmpty();
            assertThat((Boolean) open.page().evaluate(FITS)).as(address + " fits").isTrue();
            assertThat(open.page().locator("html").getAttribute("lang")).isEqualTo(lang);
          }
        }
      }
    }
  }

  @Test
  void aBrowserReadsTheLinkedDataOfThePage() {
    String address = "/ogc/collections/coverage_gap_adm2?f=html&lang=en";
    try (OpenPage open = OpenPage.plain(browser, origin, address, false)) {
      String script = "document.querySelector('script[type=\"application/ld+json\"]').textContent";
      assertThat(open.page().evaluate("JSON.parse(" + script + ")['@type']")).isEqualTo("Dataset");
      assertThat(open.page().evaluate("document.scripts.length")).isEqualTo(1);
    }
  }

  @Test
  void theMapLeadsToThemInTheLanguageOfTheReader() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "")) {
      open.page().locator("button[value=en]").click();
      open.page().locator(".doors a").first().click();
      open.page().waitForURL(origin + "/downloads?lang=en");
      assertThat(open.text("h1")).isEqualTo("Downloads");
      assertThat(open.text("main")).contains("coverage_gap_adm2.csv", "Publisher: unknown");
    }
  }

  /** Whether nothing but tables and code, which scroll by themselves, is wider than the window. */
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
}
