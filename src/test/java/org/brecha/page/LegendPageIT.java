package org.brecha.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.brecha.Brecha;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Legends, classes and the views of the judgement, as people use them. */
@SpringBootTest(
    classes = Brecha.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegendPageIT {

  private static final List<String> VIEWS =
      List.of("gap", "rate", "programmes", "bivariate", "hotspots");

  @LocalServerPort private int port;

  private Browser browser;
  private String origin;

  @DynamicPropertySource
  static void ownData(DynamicPropertyRegistry registry) throws IOException {
    Files.createDirectories(Path.of("target"));
    Path data = Files.createTempDirectory(Path.of("target"), "legend-data-").toAbsolutePath();
    registry.add("BRECHA_DATA_DIR", data::toString);
  }

  @BeforeAll
  void startBrowser() throws Exception {
    browser = Browser.start();
    origin = "http://localhost:" + port;
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(origin + "/tiles/coverage_gap_adm2.json")).build();
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    int status = 0;
    while (status != 200) {
      assertThat(Instant.now()).as("last status was " + status).isBefore(end);
      Thread.sleep(200);
      status =
          HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @AfterAll
  void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyViewIsReadableOnDesktopAndPhoneInBothLanguages() {
    for (String view : VIEWS) {
      for (String lang : List.of("es", "en")) {
        String hash = "#view=" + view + "&lang=" + lang;
        try (OpenPage open = OpenPage.desktop(browser, origin, hash)) {
          assertIsReadable(open, "legend-desktop-" + view + "-" + lang, hash);
          assertThat(open.page().locator(".choices").boundingBox().height)
              .as("one row of choices: " + hash)
              .isLessThan(90);
        }
        try (OpenPage open = OpenPage.largePhone(browser, origin, hash)) {
          assertIsReadable(open, "legend-phone-" + view + "-" + lang, hash);
          Object overflow =
              open.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
          assertThat(((Number) overflow).intValue()).as(hash).isLessThanOrEqualTo(0);
          open.page().locator(".legend").scrollIntoViewIfNeeded();
          open.page().evaluate("document.querySelector('.legend').scrollIntoView()");
          open.screenshot("legend-phone-" + view + "-" + lang + "-below");
        }
      }
    }
  }

  private static void assertIsReadable(OpenPage open, String name, String hash) {
    open.screenshot(name);
    assertThat(open.complaints()).as(hash).isEmpty();
    assertThat(open.accessibilityFaults()).as(hash).isEmpty();
    assertThat(open.text("#legend-body")).as(hash).isNotBlank();
  }

  @Test
  void everyCellOfTheSquareIsReachedByKeyboardAndReadInWords() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#view=bivariate&country=CR")) {
      Locator cells = open.page().locator(".square button");
      assertThat(cells).hasCount(9);
      assertThat(open.page().locator(".square-words")).containsText("Necesidad alta, oferta baja");
      cells.nth(0).focus();
      for (int i = 1; i < 9; i++) {
        open.page().keyboard().press("Tab");
        assertThat(cells.nth(i)).isFocused();
        String words = cells.nth(i).getAttribute("aria-label");
        assertThat(open.page().locator(".square-words")).hasText(words);
      }
      assertThat(cells.nth(8)).hasAccessibleName(java.util.regex.Pattern.compile("baja.*alta.*"));
      int inCells =
          open.page().locator(".square .units").allInnerTexts().stream()
              .mapToInt(Integer::parseInt)
              .sum();
      int ranked = open.page().locator("tbody td.gap .bar").count();
      assertThat(inCells).isPositive().isEqualTo(ranked);
    }
  }

  @Test
  void unsureClassesAreStripedOnTheMapAndTheLegendSaysHowMany() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#view=gap&country=CR")) {
      Locator unsure = open.page().locator("#legend-body li[data-class=unstable]");
      assertThat(unsure).containsText("insegura");
      assertThat(Integer.parseInt(unsure.locator(".units").innerText())).isPositive();
    }
  }

  @Test
  void theClassesOfARateAreChosenKeptInTheLinkAndDrawn() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#view=rate&country=CR")) {
      Page page = open.page();
      long before = open.fingerprint();
      page.locator("#classing select[name=classes]").selectOption("jenks");
      page.waitForFunction("() => location.hash.includes('classes=jenks')");
      page.waitForFunction("() => !document.body.hasAttribute('aria-busy')");
      assertThat(open.fingerprint()).isNotEqualTo(before);
      page.locator("#classing select[name=class_count]").selectOption("3");
      page.waitForFunction("() => location.hash.includes('class_count=3')");
      assertThat(page.locator("#legend-body li[data-class^=rate_]")).hasCount(3);
      page.locator("#classing select[name=classes]").selectOption("manual");
      assertThat(page.locator("#classing input[name=breaks]")).isVisible();
      assertThat(page.locator("#legend-body li[data-class^=rate_]")).hasCount(3);
      page.locator("#classing input[name=breaks]").fill("20 5");
      page.keyboard().press("Enter");
      assertThat(page.locator("#classes-wrong")).containsText("de menor a mayor");
      page.locator("#classing input[name=breaks]").fill("5 10,5 20");
      page.keyboard().press("Enter");
      page.waitForFunction("() => location.hash.includes('breaks=5,10.5,20')");
      assertThat(page.locator("#legend-body li[data-class=rate_1]")).containsText("menos de 5,0");
      assertThat(page.locator("#legend-body li[data-class=rate_4]")).containsText("20,0 o más");
      // Reading the tiles back, as this test does, is all that the browser complains of.
      assertThat(open.complaints()).allMatch(text -> text.contains("willReadFrequently"));
      assertThat(open.accessibilityFaults()).isEmpty();
      page.locator("[data-choose=view] button[value=gap]").click();
      page.waitForFunction("() => !location.hash.includes('breaks')");
      page.goBack();
      assertThat(page.locator("#legend-body li[data-class=rate_4]")).containsText("20,0 o más");
      assertThat(page.locator("#classing input[name=breaks]")).hasValue("5 ; 10,5 ; 20");
    }
  }

  @Test
  void aLinkWithContradictoryClassesShowsTheUsualOnes() {
    for (String nonsense :
        List.of(
            "view=rate&classes=manual",
            "view=rate&classes=manual&breaks=9,5",
            "view=rate&classes=pretty&class_count=99",
            "view=programmes&classes=equal",
            "view=bivariate&class_count=4")) {
      try (OpenPage open = OpenPage.desktop(browser, origin, "#" + nonsense)) {
        assertThat(open.complaints()).as(nonsense).isEmpty();
        assertThat(open.page().locator("#failure")).isHidden();
      }
    }
  }

  @Test
  void thePageDrawsTheColoursThatTheServerDraws() {
    for (String view : VIEWS) {
      String hash = "#view=" + view + "&country=CR";
      try (OpenPage open = OpenPage.desktop(browser, origin, hash)) {
        Object colors =
            open.page()
                .evaluate(
                    "view => fetch(`/legend/coverage_gap_adm2.json?style=${view}`)"
                        + ".then(r => r.json()).then(l => l.entries.filter(e => e.units > 20)"
                        + ".map(e => e.color))",
                    view);
        assertThat((List<?>) colors)
            .as(view)
            .isNotEmpty()
            .allSatisfy(color -> assertThat(open.pixelsOf((String) color)).isPositive());
      }
    }
  }
}
