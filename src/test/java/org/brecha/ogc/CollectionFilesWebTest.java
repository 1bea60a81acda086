package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brecha.ServedAtlas;
import org.brecha.catalogue.LayerForm;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a collection a client finds the files of the same layer without knowing our addresses. */
@ServedAtlas
class CollectionFilesWebTest {

  @LocalServerPort private int port;

  @Autowired private ObjectProvider<LayerForm> forms;

  @Test
  void everyCollectionLinksEachOfItsFilesAlsoInTheList() throws Exception {
    String root = "http://localhost:" + port + "/ogc/collections";
    List<JsonNode> listed = Answer.list(Answer.to(root).json().get("collections"));
    assertThat(listed).hasSameSizeAs(MiniAtlas.snapshot().layers());
    for (JsonNode collection : listed) {
      String id = collection.get("id").stringValue();
      List<JsonNode> own = Answer.to(root + "/" + id).links("enclosure");
      List<JsonNode> inTheList =
          Answer.list(collection.get("links")).stream()
              .filter(link -> link.get("rel").stringValue().equals("enclosure"))
              .toList();
      assertThat(own).isEqualTo(inTheList);
      List<String> expected = new ArrayList<>();
      forms
          .orderedStream()
          .forEach(
              form ->
                  expected.add(
                      "http://localhost:" + port + "/downloads/" + id + "." + form.extension()));
      assertThat(own)
          .extracting(link -> link.get("href").stringValue())
          .contains("http://localhost:" + port + "/downloads/" + id + ".csv")
          .isEqualTo(expected);
    }
  }

  @Test
  void whatALinkLeadsToHasTheTypeThatItSays() throws Exception {
    String path = "http://localhost:" + port + "/ogc/collections/boundaries_adm1";
    for (JsonNode link : Answer.to(path).links("enclosure")) {
      Answer file = Answer.toMethod("HEAD", link.get("href").stringValue());
      assertThat(file.status()).as(link.toString()).isEqualTo(200);
      assertThat(file.type()).isEqualTo(link.get("type").stringValue());
    }
    assertThat(Answer.to(path + "?lang=en").links("enclosure").get(0).get("title").stringValue())
        .startsWith("The whole layer: ");
  }
}
