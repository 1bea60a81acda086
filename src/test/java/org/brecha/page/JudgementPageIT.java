package org.brecha.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page says of certainty, years and methods, and how a reader changes the judgement. */
class JudgementPageIT extends ServedPage {

  private static final String ITEMS =
      "/ogc/collections/coverage_gap_adm2/items?f=json&skipGeometry=true&indicator=homicide";
  private static final String DESAMPARADOS = "#country=CR&period=2018&unit=CR-103";

  private JsonNode unit(String code, String slice) {
    String answer = read(ITEMS + "&unit_code=" + code + "&" + slice);
    return JsonMapper.shared().readTree(answer).get("features").get(0).get("properties");
  }

  private static String es(JsonNode value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value.asDouble()).replace('.', ',');
  }

  @Test
  void thePanelSaysHowSureTheRateIsInTheFiguresOfTheServer() {
    JsonNode unit = unit("CR-103", "period=2018");
    try (OpenPage open = OpenPage.desktop(browser, origin, DESAMPARADOS)) {
      Locator panel = open.page().locator("#panel");
      assertThat(panel).containsText("¿Qué tan seguro es?");
      assertThat(open.text(".strip-row.crude")).endsWith(es(unit.get("rate_per_100k"), 1));
      assertThat(open.text(".strip-row.smoothed")).endsWith(es(unit.get("rate_smoothed"), 1));
      assertThat(open.text(".strip-row.smoothed_local"))
          .endsWith(es(unit.get("rate_smoothed_local"), 1));
      assertThat(panel)
          .containsText(
              "Puesto %s de %s (1 es el peor). En 90 de 100 sorteos queda entre el %s y el %s"
                  .formatted(
                      unit.get("rank").asString(),
                      unit.get("rank_units").asString(),
                      unit.get("rank_lower").asString(),
                      unit.get("rank_upper").asString()));
      assertThat(panel)
          .containsText("la tasa del país (" + es(unit.get("benchmark_rate"), 1) + ")");
      assertThat(panel).containsText("De qué está hecha la oferta");
      assertThat(panel).containsText("suman " + es(unit.get("supply_score"), 2));
      open.screenshot("judgement-panel");
    }
  }

  @Test
  void theChartMarksTheChosenUnitAndTheKeyboardWalksThroughIt() {
    try (OpenPage open = OpenPage.desktop(browser, origin, DESAMPARADOS + "&chart=caterpillar")) {
      Page page = open.page();
      assertThat(page.locator("#chart .marks text.unit")).containsText("Desamparados: 9,1");
      assertThat(page.locator("#chart circle.dot")).hasCount(81);
      assertThat(page.locator("#chart-summary")).containsText("81 unidades");
      page.locator("#chart .plot").focus();
      page.keyboard().press("Home");
      assertThat(page.locator("#chart .marks text.focus")).containsText("Limón");
      assertThat(page.locator("#live")).containsText("Limón");
      assertThat(page.locator("tbody tr.focus .name button")).hasText("Limón");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      assertThat(page.locator("#panel h2")).hasText("Siquirres");
      assertThat(open.hash()).contains("unit=CR-703");
      open.screenshot("judgement-caterpillar");
    }
  }

  @Test
  void pointingAtTheFunnelShowsTheUnitOnTheMapAndInTheTable() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#country=CR&chart=funnel")) {
      Page page = open.page();
      long before = open.fingerprint();
      BoundingBox dot = placeOf(page.locator("#chart circle.dot.outside").last());
      page.mouse().move(dot.x + dot.width / 2, dot.y + dot.height / 2);
      assertThat(page.locator("tbody tr.focus")).isVisible();
      String name = page.locator("tbody tr.focus .name button").innerText();
      assertThat(page.locator("#chart .marks text.focus")).containsText(name);
      assertThat(open.fingerprint()).isNotEqualTo(before);
      page.mouse().click(dot.x + dot.width / 2, dot.y + dot.height / 2);
      assertThat(page.locator("#panel h2")).hasText(name);
    }
  }

  /** Where a mark is; the chart is drawn anew while its page is laid out. */
  private static BoundingBox placeOf(Locator mark) {
    BoundingBox place = null;
    BoundingBox before = null;
    for (int look = 0; look < 50 && (place == null || !samePlace(place, before)); look++) {
      mark.page().waitForTimeout(100);
      before = place;
      place = mark.boundingBox();
    }
    return place;
  }

  private static boolean samePlace(BoundingBox one, BoundingBox other) {
    return other != null && one.x == other.x && one.y == other.y;
  }

  @Test
  void theLimitsOfTheFunnelAreExactPoisson() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "")) {
      for (double expected : new double[] {0.3, 2, 11.7, 88, 1500}) {
        for (double p : new double[] {0.001, 0.025, 0.975, 0.999}) {
          Object drawn =
              open.page()
                  .evaluate(
                      "async ([e, p]) => (await import('/js/poisson.js')).poissonLimit(e, p)",
                      List.of(expected, p));
          assertThat(((Number) drawn).doubleValue())
              .as("%s expected, p %s", expected, p)
              .isCloseTo(spiegelhalterLimit(expected, p), within(1e-6 * expected + 1e-9));
        }
      }
    }
  }

  /** The definition itself, added up from zero. */
  private static double spiegelhalterLimit(double expected, double p) {
    double upTo = 0;
    double logHere = -expected;
    int count = 0;
    while (true) {
      double here = Math.exp(logHere);
      upTo += here;
      if (upTo >= p) {
        return count - (upTo - p) / here;
      }
      count++;
      logHere += Math.log(expected / count);
    }
  }

  @Test
  void theYearsOfAUnitAreJoinedOnlyWhereTheyFollowEachOtherAndNoCauseIsClaimed() {
    try (OpenPage open = OpenPage.desktop(browser, origin, DESAMPARADOS)) {
      Locator series = open.page().locator(".series-box");
      assertThat(series.locator("circle.dot").first()).isVisible();
      int known = series.locator("circle.dot").count();
      assertThat(known).isBetween(4, 10);
      String line = series.locator("path.series").getAttribute("d");
      long strokes = line.chars().filter(c -> c == 'M').count();
      assertThat(strokes).as(line).isGreaterThan(1).isLessThan(known);
      assertThat(series).containsText("Sin tasa: ");
      assertThat(series).containsText("No dicen que un programa haya causado un cambio");
      assertThat(series.locator("ol li").first()).containsText("Centros Cívicos por la Paz");
      assertThat(series.locator("svg").getAttribute("aria-label")).contains("2018: 9,1 (5,7 a");
    }
  }

  @Test
  void theBarOfYearsHasItsFiguresBeforeItSlides() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#country=CR&view=rate")) {
      Page page = open.page();
      int tiles = open.requestsWith(".mvt").size();
      page.locator("[data-part=year]").focus();
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      int ahead = open.requestsWith("/items?").size();
      assertThat(ahead).isGreaterThan(8);
      List<String> cuts = page.locator("#legend-body li[data-class^=rate_] .words").allInnerTexts();
      page.keyboard().press("ArrowLeft");
      open.awaitDrawn("adm2 homicide 2017 rate");
      assertThat(open.hash()).contains("classes=manual");
      assertThat(page.locator("#legend-body li[data-class^=rate_] .words").allInnerTexts())
          .as("the same colour says the same in every year")
          .hasSameSizeAs(cuts)
          .contains(cuts.get(1), cuts.get(2), cuts.get(3));
      page.keyboard().press("ArrowLeft");
      open.awaitDrawn("adm2 homicide 2016 rate");
      assertThat(open.requestsWith("/items?")).hasSize(ahead);
      assertThat(open.requestsWith(".mvt")).hasSize(tiles);
      assertThat(page.locator("#period")).hasValue("2016");
      page.locator("[data-part=play]").click();
      open.awaitDrawn("adm2 homicide 2017 rate");
      page.locator("[data-part=play]").click();
      assertThat(page.locator("[data-part=play]"))
          .hasAttribute("aria-label", "Reproducir los años uno tras otro");
    }
  }

  @Test
  void whoeverWantsLessMotionGoesOneYearAtATime() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#country=CR&period=2016")) {
      Page page = open.page();
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
      page.locator("[data-part=play]").click();
      open.awaitDrawn("adm2 homicide 2017 gap");
      page.waitForTimeout(3000);
      assertThat(open.hash()).contains("period=2017");
    }
  }

  @Test
  void twoPeriodsLieSideBySideAndTheChangeIsThatOfTheServer() {
    JsonNode unit = unit("CR-103", "period=2018&compare=2016");
    try (OpenPage open = OpenPage.desktop(browser, origin, "#country=CR&period=2018")) {
      Page page = open.page();
      page.locator("[data-part=compare]").selectOption("2016");
      assertThat(page.locator("#divider")).isVisible();
      assertThat(page.locator("#divider")).containsText("2016");
      assertThat(open.hash()).contains("compare=2016").contains("split=50");
      page.waitForFunction(
          "() => document.querySelectorAll('.leaflet-compared-pane .leaflet-tile-loaded').length");
      assertThat(open.fingerprint("compared")).isNotZero().isNotEqualTo(open.fingerprint("tile"));
      page.locator("#divider").focus();
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#divider")).hasAttribute("aria-valuenow", "55");
      assertThat(open.hash()).contains("split=55");
      assertThat(clipOf(page, "compared")).isNotEqualTo(clipOf(page, "tile"));
      assertThat(page.locator("tr[data-unit=CR-103] td.change"))
          .containsText("× " + es(unit.get("rate_ratio"), 2));
      page.locator("tr[data-unit=CR-103] .name button").click();
      assertThat(page.locator("#panel"))
          .containsText("2018 frente a 2016: la tasa es " + es(unit.get("rate_ratio"), 2));
      open.screenshot("judgement-compare");
      page.locator("[data-part=split]").click();
      assertThat(page.locator("#divider")).isHidden();
      assertThat(page.locator(".leaflet-compared-pane canvas")).hasCount(0);
    }
  }

  private static Object clipOf(Page page, String pane) {
    return page.evaluate(
        "name => document.querySelector(`.leaflet-${name}-pane`).style.clipPath", pane);
  }

  @Test
  void yearsTogetherShowTheirPersonYears() {
    JsonNode unit = unit("CR-103", "period=2015/2018");
    try (OpenPage open = OpenPage.desktop(browser, origin, DESAMPARADOS)) {
      open.page().locator("[data-part=from]").selectOption("2015");
      open.awaitDrawn("adm2 homicide 2015/2018 gap");
      assertThat(open.hash()).contains("period=2015/2018");
      assertThat(open.page().locator("#panel")).containsText("4 años juntos");
      String people = open.text("#panel dl").replaceAll("\\D", "");
      assertThat(people).contains(unit.get("person_years").asString());
      assertThat(open.page().locator("#period")).hasValue("2015/2018");
    }
  }

  @Test
  void aWeightedSetIsCheckedKeptInTheLinkAndTakenBack() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "#country=CR&period=2018")) {
      Page page = open.page();
      String rankingBefore = open.text("tbody");
      page.locator("#judging-open").click();
      Locator theft = page.locator("[name=weight-theft]");
      for (String wrong : List.of("-1", "101", "dos", "1e1")) {
        theft.fill(wrong);
        page.locator("#judging button[type=submit]").click();
        assertThat(page.locator("#judging-wrong")).containsText("mayor que 0 y hasta 100");
        assertThat(theft).hasAttribute("aria-invalid", "true");
      }
      theft.fill("2,5");
      page.locator("[name=weight-femicide]").fill("1");
      page.locator("#judging button[type=submit]").click();
      assertThat(page.locator("#judging-wrong")).containsText("no tiene cifras de 2018");
      page.locator("[name=weight-femicide]").fill("");
      page.locator("[name=permutations]").fill("50");
      page.locator("#judging button[type=submit]").click();
      assertThat(page.locator("#judging-wrong")).containsText("99 a 99999");
      page.locator("[name=permutations]").fill("999");
      page.locator("#judging button[type=submit]").click();
      assertThat(page.locator("#judging")).isHidden();
      page.waitForFunction("() => location.hash.includes('need=homicide:1,theft:2.5')");
      assertThat(open.hash()).contains("permutations=999");
      assertThat(page.locator("#judged-words")).containsText("1 × Homicidio doloso + 2,5 × Hurto");
      assertThat(page.locator("tbody")).not().hasText(rankingBefore);
      assertThat(open.requestsWith("need=homicide%3A1%2Ctheft%3A2.5")).isNotEmpty();
      assertThat(page.locator("#first-body")).containsText("Delito denunciado");
      page.reload();
      open.awaitMap();
      assertThat(page.locator("#judged-words")).containsText("2,5 × Hurto");
      page.locator("#judging-reset").click();
      page.waitForFunction("() => !location.hash.includes('need=')");
      assertThat(page.locator("#judged-words")).not().containsText("Hurto");
      assertThat(page.locator("#judging-reset")).isHidden();
      assertThat(open.complaints()).isEmpty();
    }
  }

  @Test
  void everyMethodIsExplainedInTwoParagraphsWithItsSourceInBothLanguages() {
    for (String lang : List.of("es", "en")) {
      try (OpenPage open = OpenPage.desktop(browser, origin, "#method=funnel&lang=" + lang)) {
        Page page = open.page();
        assertThat(page.locator("#method h2"))
            .containsText(lang.equals("es") ? "embudo" : "Funnel");
        int methods = page.locator("#method nav button").count();
        assertThat(methods).isGreaterThanOrEqualTo(12);
        for (int i = 0; i < methods; i++) {
          page.locator("#method nav button").nth(i).click();
          String title = page.locator("#method nav button").nth(i).innerText();
          assertThat(page.locator("#method h2")).hasText(title);
          List<String> texts = page.locator("#method .dialog-body > p").allInnerTexts();
          assertThat(texts).as(title).hasSize(3).doesNotHaveDuplicates();
          assertThat(texts).allSatisfy(text -> assertThat(text).hasSizeGreaterThan(60));
          assertThat(texts.get(2)).startsWith(lang.equals("es") ? "Fuente: " : "Source: ");
        }
        page.keyboard().press("Escape");
        assertThat(page.locator("#method")).isHidden();
        page.waitForFunction("() => !location.hash.includes('method=')");
        assertThat(open.complaints()).isEmpty();
        page.locator("#methods").click();
        assertThat(page.locator("#method h2")).isFocused();
        assertThat(open.accessibilityFaults()).isEmpty();
      }
    }
  }

  @Test
  void whatTheFirstViewDoesNotNeedIsNotLoaded() {
    try (OpenPage open = OpenPage.desktop(browser, origin, "")) {
      for (String late : List.of("chart", "funnel", "series", "panel.", "judging", "methods-")) {
        assertThat(open.requestsWith("/js/" + late)).as(late).isEmpty();
        assertThat(open.requestsWith("/text/" + late)).as(late).isEmpty();
      }
      open.page().locator("[data-toggle=chart] button[value=funnel]").click();
      assertThat(open.page().locator("#chart svg")).isVisible();
      assertThat(open.requestsWith("/js/funnel.js")).hasSize(1);
    }
  }

  @Test
  void reportedCrimeCarriesItsWarningWhereverItIsRankedOrDrawn() {
    String hash = "#lang=en&country=CR&indicator=theft&period=2018&chart=funnel&unit=CR-101";
    try (OpenPage open = OpenPage.desktop(browser, origin, hash)) {
      assertThat(open.page().locator("#chart .notice")).containsText("Reported crime");
      assertThat(open.page().locator(".series-box")).containsText("Reported crime");
      open.page().locator("#panel .close").click();
      assertThat(open.page().locator("#first-body")).containsText("Reported crime");
    }
  }

  @Test
  void everyNewViewIsAccessibleOnDesktopAndPhone() {
    List<String> views =
        List.of(
            DESAMPARADOS + "&chart=caterpillar&compare=2016&split=40",
            "#lang=en&country=CR&period=2015/2018&chart=funnel&view=rate");
    for (String hash : views) {
      try (OpenPage desktop = OpenPage.desktop(browser, origin, hash);
          OpenPage phone = OpenPage.phone(browser, origin, hash)) {
        for (OpenPage open : List.of(desktop, phone)) {
          assertThat(open.page().locator("#chart svg")).isVisible();
          Object overflow =
              open.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
          assertThat(((Number) overflow).intValue()).as(hash).isLessThanOrEqualTo(0);
          // Axe makes Chromium complain itself.
          assertThat(open.complaints()).as(hash).isEmpty();
          assertThat(open.accessibilityFaults()).as(hash).isEmpty();
        }
        phone.screenshot("judgement-phone-" + views.indexOf(hash));
        desktop.page().locator("#judging-open").click();
        assertThat(desktop.page().locator("#judging h2")).isFocused();
        assertThat(desktop.accessibilityFaults()).isEmpty();
        desktop.screenshot("judgement-desktop-" + views.indexOf(hash));
      }
    }
  }
}
