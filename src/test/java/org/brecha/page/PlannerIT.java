package org.brecha.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** «What next?» with the bundled facts: from the wish of a planner to the map after it. */
class PlannerIT extends ServedPage {

  private static final String FIVE = "#country=CR&period=2018&plan=CR;sites:5";
  private static final String PLAN =
      "/allocation/coverage_gap_adm2?indicator=homicide&period=2018&country=CR&";

  private JsonNode plan(String wish) {
    return JsonMapper.shared().readTree(read(PLAN + wish));
  }

  private static List<JsonNode> sites(JsonNode plan) {
    List<JsonNode> sites = new ArrayList<>();
    for (JsonNode unit : plan.get("units")) {
      if (unit.get("site").booleanValue()) {
        sites.add(unit);
      }
    }
    return sites;
  }

  private static void awaitPlan(OpenPage open, int sites) {
    open.page()
        .waitForFunction("n => document.querySelector('#next').dataset.plan === String(n)", sites);
  }

  @Test
  void aPlannerAsksByTheFormAndGetsTheServersAnswer() {
    List<JsonNode> expected = sites(plan("sites=4"));
    try (OpenPage open = OpenPage.desktop(browser, origin, "#country=CR&period=2018")) {
      Page page = open.page();
      page.locator("#next-open").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#next h2")).isFocused();
      page.locator("#next [name=sites]").fill("4");
      page.keyboard().press("Enter");
      awaitPlan(open, 4);
      assertThat(page.locator("#next .answer")).isFocused();
      Locator rows = page.locator("#next .plan tr[data-unit]");
      assertThat(rows).hasCount(4);
      for (int i = 0; i < 4; i++) {
        JsonNode unit = expected.get(i);
        assertThat(rows.nth(i).getAttribute("data-unit"))
            .isEqualTo(unit.get("unit_code").stringValue());
        assertThat(rows.nth(i))
            .containsText("+%d → ".formatted(Math.round(unit.get("gap_before").doubleValue())));
      }
      page.locator("#next details summary").first().click();
      assertThat(page.locator("#next details").first())
          .containsText(expected.get(0).get("reasons").get(0).get("es").stringValue());
      assertThat(open.hash()).contains("plan=CR;sites:4");
      assertThat(open.complaints()).isEmpty();
      assertThat(open.accessibilityFaults()).isEmpty();
      open.screenshot("plan-desktop");
    }
  }

  @Test
  void theMapShowsTheUnitsBeforeAndAfterThePlan() {
    try (OpenPage open = OpenPage.desktop(browser, origin, FIVE)) {
      awaitPlan(open, 5);
      Page page = open.page();
      Locator before = page.getByRole(AriaRole.BUTTON, named("Antes"));
      Locator after = page.getByRole(AriaRole.BUTTON, named("Después"));
      assertThat(after).hasAttribute("aria-pressed", "true");
      long veryHighAfter = open.pixelsOf("#b35806");
      String countAfter = open.text("#legend-body [data-class=very_high]");
      before.click();
      assertThat(before).hasAttribute("aria-pressed", "true");
      assertThat(before).isFocused();
      assertThat(open.hash()).contains("planned=before");
      assertThat(open.pixelsOf("#b35806")).isGreaterThan(veryHighAfter);
      assertThat(open.text("#legend-body [data-class=very_high]")).isNotEqualTo(countAfter);
      after.click();
      assertThat(open.pixelsOf("#b35806")).isEqualTo(veryHighAfter);
      page.locator("#next .close").click();
      assertThat(page.locator("#next")).isHidden();
      assertThat(page.locator("#next-open")).isFocused();
      assertThat(open.pixelsOf("#b35806")).isGreaterThan(veryHighAfter);
    }
  }

  @Test
  void aUnitLeftOutGivesItsPlaceToAnother() {
    try (OpenPage open = OpenPage.desktop(browser, origin, FIVE)) {
      awaitPlan(open, 5);
      Locator first = open.page().locator("#next .plan tr[data-unit]").first();
      String code = first.getAttribute("data-unit");
      first.locator(".leave button").click();
      open.page()
          .waitForFunction(
              "code => document.querySelector('#next').dataset.plan === '5'"
                  + " && !document.querySelector(`#next .plan [data-unit='${code}']`)",
              code);
      assertThat(open.hash()).contains("exclude:" + code);
    }
  }

  @Test
  void whatCannotBeIsRefusedInTheReadersWords() {
    try (OpenPage open =
        OpenPage.desktop(
            browser, origin, "#country=CR&period=2018&plan=CR;sites:3;equity:parent")) {
      Locator refusal = open.page().locator("#next .wrong");
      assertThat(refusal).containsText("con 3 sitios no alcanza uno para cada una de las 7");
      open.page().locator("[data-choose=lang] button[value=en]").click();
      assertThat(refusal).containsText("3 sites are not enough for one in each of the 7");
    }
  }

  @Test
  void aScenarioIsKeptInThisBrowserOnlyOpenedAndDeleted() {
    try (OpenPage open = OpenPage.desktop(browser, origin, FIVE)) {
      awaitPlan(open, 5);
      Page page = open.page();
      page.locator("#next [name=scenario]").fill("Cinco <b>sitios</b>");
      page.keyboard().press("Enter");
      assertThat(page.locator("#next .scenarios li")).hasCount(1);
      page.locator("#next .close").click();
      page.reload();
      open.awaitMap();
      page.locator("#next-open").click();
      Locator kept = page.locator("#next .scenarios li");
      assertThat(kept).containsText("Cinco <b>sitios</b>");
      kept.locator("button").first().click();
      awaitPlan(open, 5);
      assertThat(open.hash()).contains("plan=CR;sites:5");
      kept.locator("button").last().click();
      assertThat(kept).hasCount(0);
      assertThat(open.requestsWith("/allocation").stream().filter(url -> url.contains("Cinco")))
          .isEmpty();
    }
  }

  @Test
  void onAPhoneThePlanFitsTheScreen() {
    try (OpenPage open =
        OpenPage.phone(browser, origin, "#period=2018&plan=CR;sites:7;equity:parent")) {
      awaitPlan(open, 7);
      assertThat(((Number) open.page().evaluate("document.documentElement.scrollWidth")).intValue())
          .isLessThanOrEqualTo(360);
      assertThat(open.page().locator("#next .plan tr[data-unit]")).hasCount(7);
      Number beyond =
          (Number)
              open.page()
                  .evaluate(
                      "Math.max(...[...document.querySelectorAll('#next .plan th, #next .plan td')]"
                          + ".map(cell => cell.scrollWidth - cell.clientWidth))");
      assertThat(beyond.intValue()).as("words that stand out of a cell").isLessThanOrEqualTo(1);
      assertThat(open.accessibilityFaults()).isEmpty();
      open.page().locator("#next .answer").scrollIntoViewIfNeeded();
      open.screenshot("plan-phone");
    }
  }

  @Test
  void everyProvinceGetsASiteUnderEquityAndTheFiguresAreThoseOfTheLayer() {
    JsonNode plan = plan("sites=8&equity=parent");
    assertThat(sites(plan).stream().map(site -> site.get("parent_code").stringValue()).distinct())
        .hasSize(7);
    assertThat(plan.get("method").get("optimal").booleanValue()).isTrue();
    double left = 0;
    for (JsonNode unit : plan.get("units")) {
      JsonNode served =
          JsonMapper.shared()
              .readTree(
                  read(
                      "/ogc/collections/coverage_gap_adm2/items/"
                          + unit.get("unit_code").stringValue()
                          + "?f=json&skipGeometry=true&indicator=homicide&period=2018"))
              .get("properties");
      assertThat(unit.get("gap_before")).isEqualTo(served.get("gap"));
      assertThat(unit.get("gap_class_before")).isEqualTo(served.get("gap_class"));
      if (!unit.get("site").booleanValue()) {
        // Our own ranking of all units agrees with the layer's where nothing is added.
        assertThat(unit.get("supply_after")).isEqualTo(served.get("supply"));
      }
      left +=
          served.get("population").doubleValue() * Math.max(0, unit.get("gap_after").doubleValue());
    }
    assertThat(plan.get("totals").get("weighted_gap_after").doubleValue())
        .isCloseTo(left, within(1e-3));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
