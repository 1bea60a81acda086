package org.brecha.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.brecha.NodeRun;
import org.brecha.ProgramRun;
import org.brecha.ServedAtlas;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The linked data as the JSON-LD library of npm reads them, without any network but ours. */
@ServedAtlas
class LinkedDataIT {

  @LocalServerPort private int port;
  @TempDir private Path directory;

  @Test
  void theCatalogueHasWhatDcatApDemands() throws Exception {
    JsonNode found = read("/ogc/catalogue?f=dcat", "/ogc/catalogue");
    int layers = MiniAtlas.snapshot().layers().size();
    assertThat(found.get("catalogues").intValue()).isEqualTo(1);
    assertThat(found.get("datasets").intValue()).isEqualTo(layers);
    assertThat(found.get("distributions").intValue()).isGreaterThanOrEqualTo(10 * layers);
    assertThat(found.get("publishers").intValue()).as("nobody configured one").isZero();
    System.out.println("DCAT of the mini-atlas: " + found);
  }

  @Test
  void aLayerAloneHasItToo() throws Exception {
    String path = "/ogc/collections/coverage_gap_adm2";
    assertThat(read(path + "/metadata?f=dcat", path).get("datasets").intValue()).isEqualTo(1);
  }

  private JsonNode read(String path, String subject) throws Exception {
    String origin = "http://localhost:" + port;
    ProgramRun run =
        NodeRun.script(directory, "/clients/dcat.mjs", origin + path, origin + subject);
    return JsonMapper.shared().readTree(run.outOfSuccess());
  }
}
