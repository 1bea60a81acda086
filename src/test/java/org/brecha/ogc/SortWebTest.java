package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Sorting by {@code sortby}, and what can be sorted by. */
@OgcWebTest
class SortWebTest {

  private static final String GAP = "/ogc/collections/coverage_gap_adm2";
  private static final String ITEMS = GAP + "/items?period=2018&indicator=homicide";

  @LocalServerPort private int port;

  @Test
  void numbersSortByValueBothWaysAndWhatIsMissingIsLast() throws Exception {
    assertThat(get(ITEMS + "&sortby=count&filter=count%20IS%20NOT%20NULL").ids())
        .startsWith("XA-103", "XA-107", "XA-104", "XA-108")
        .endsWith("XA-102", "XA-101");
    assertThat(get(ITEMS + "&sortby=-count").ids())
        .startsWith("XA-101", "XA-102", "XA-111", "XB-201")
        .endsWith("XA-105", "XA-106", "XA-109", "XA-112");
    assertThat(get(ITEMS + "&sortby=%2Bcount").ids())
        .isEqualTo(get(ITEMS + "&sortby=+count").ids())
        .isEqualTo(get(ITEMS + "&sortby=count").ids())
        .endsWith("XA-105", "XA-106", "XA-109", "XA-112");
  }

  @Test
  void laterKeysDecideWhereEarlierOnesAreEqualThenTheLayersOrder() throws Exception {
    List<String> ids = get(ITEMS + "&sortby=-country,-name").ids();
    assertThat(ids).startsWith("XB-201", "XA-112", "XA-111", "XA-110").endsWith("XA-101");
    assertThat(get(ITEMS + "&sortby=level").ids()).isEqualTo(get(ITEMS).ids());
    assertThat(get(ITEMS + "&sortby=reported_crime,name").ids().get(0)).isEqualTo("XA-101");
  }

  @Test
  void pagesOfASortedCollectionFitTogether() throws Exception {
    List<String> all = get(ITEMS + "&sortby=-count,name").ids();
    List<String> paged = new ArrayList<>();
    Answer page = get(ITEMS + "&sortby=-count,name&limit=4");
    while (true) {
      paged.addAll(page.ids());
      List<JsonNode> next = page.links("next");
      if (next.isEmpty()) {
        break;
      }
      page = Answer.to(next.get(0).get("href").stringValue());
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void theSortablesAreThePropertiesWithoutTheGeometryAndEachSorts() throws Exception {
    JsonNode collection = get(GAP).json();
    String href =
        Answer.list(collection.get("links")).stream()
            .filter(link -> link.get("rel").stringValue().equals(Link.SORTABLES))
            .findFirst()
            .orElseThrow()
            .get("href")
            .stringValue();
    Answer sortables = Answer.to(href);
    assertThat(sortables.type()).startsWith("application/schema+json");
    JsonNode schema = sortables.json();
    assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    assertThat(schema.get("properties").propertyNames()).isNotEmpty().doesNotContain("geometry");
    List<String> unsorted = get(ITEMS).ids();
    for (String name : schema.get("properties").propertyNames()) {
      Answer answer = get(ITEMS + "&sortby=-" + name);
      assertThat(answer.status()).as(name).isEqualTo(200);
      assertThat(answer.ids()).containsExactlyInAnyOrderElementsOf(unsorted);
    }
  }

  private Answer get(String path) throws Exception {
    return Answer.to("http://localhost:" + port + path);
  }
}
