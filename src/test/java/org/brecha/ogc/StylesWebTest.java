package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.brecha.http.EntityTag;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC API Styles over the mini-atlas. */
@OgcWebTest
class StylesWebTest {

  private static final String GAP = "/ogc/styles/coverage_gap_adm2_gap";
  private static final String RATE = "/ogc/styles/coverage_gap_adm2_rate";

  @LocalServerPort private int port;

  @Test
  void everyStyleOfEveryLayerIsListedWithStylesheetsThatAnswerInTheirMediaType() throws Exception {
    Answer answer = Answer.to(url("/ogc/styles?f=json"));
    assertThat(answer.status()).isEqualTo(200);
    List<JsonNode> styles = Answer.list(answer.json().get("styles"));
    List<String> expected =
        MiniAtlas.snapshot().layers().stream()
            .flatMap(l -> l.styles().stream().map(style -> l.id() + "_" + style))
            .toList();
    assertThat(styles.stream().map(s -> s.get("id").stringValue())).isEqualTo(expected);
    assertThat(expected).contains(answer.json().get("default").stringValue());
    for (JsonNode style : styles) {
      int sheets = 0;
      for (JsonNode link : style.get("links")) {
        Answer sheet = Answer.to(link.get("href").stringValue());
        assertThat(sheet.status()).as(link.toString()).isEqualTo(200);
        assertThat(sheet.type().replace(";charset=UTF-8", ""))
            .isEqualTo(link.get("type").stringValue());
        sheets += link.get("rel").stringValue().equals("stylesheet") ? 1 : 0;
      }
      assertThat(sheets).isEqualTo(3);
    }
  }

  @Test
  void everyCollectionListsItsOwnStylesAndLinksToTheList() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      Answer collection = Answer.to(url("/ogc/collections/" + layer.id() + "?f=json"));
      String list =
          collection
              .links("http://www.opengis.net/def/rel/ogc/1.0/styles")
              .get(0)
              .get("href")
              .stringValue();
      JsonNode styles = Answer.to(list).json();
      assertThat(styles.get("styles").size()).isEqualTo(layer.styles().size());
      assertThat(styles.get("default").stringValue())
          .isEqualTo(layer.id() + "_" + layer.styles().get(0));
    }
  }

  @Test
  void theFormatIsChosenByFOrByAccept() throws Exception {
    assertThat(Answer.to(url(GAP)).type()).isEqualTo("application/vnd.mapbox.style+json");
    assertThat(Answer.to(url(GAP), "Accept", "application/vnd.maplibre.style+json").type())
        .isEqualTo("application/vnd.maplibre.style+json");
    // MapLibre GL asks for plain JSON.
    Answer plain = Answer.to(url(GAP), "Accept", "application/json");
    assertThat(plain.type()).isEqualTo("application/json");
    assertThat(plain.json().get("version").intValue()).isEqualTo(8);
    assertThat(Answer.to(url(GAP), "Accept", "application/vnd.ogc.sld+xml").body())
        .contains("<sld:StyledLayerDescriptor version=\"1.1.0\"");
    assertThat(Answer.to(url(GAP + "?f=qml"), "Accept", "text/html").body())
        .contains("<renderer-v2 type=\"RuleRenderer\"");
    assertThat(Answer.to(url(GAP), "Accept", "text/html").type()).startsWith("text/html");
    assertThat(Answer.to(url(GAP), "Accept", "image/png").status()).isEqualTo(406);
    assertThat(Answer.to(url(GAP + "?f=json")).status()).isEqualTo(400);
  }

  @Test
  void sliceAndEditionAreInTheTileAddressAndTheSameBytesHaveOneTag() throws Exception {
    String address = url(GAP + "?f=mbs&indicator=homicide&period=2018&seed=7");
    Answer answer = Answer.to(address);
    JsonNode source = answer.json().get("sources").get("coverage_gap_adm2");
    assertThat(source.get("tiles").get(0).stringValue())
        .isEqualTo(
            url(
                "/tiles/coverage_gap_adm2/{z}/{x}/{y}.mvt?indicator=homicide&period=2018"
                    + "&seed=7&v="
                    + EntityTag.version(MiniAtlas.snapshot().edition())));
    assertThat(source.get("attribution").stringValue())
        .contains("Límites esquemáticos", "Invented court records");
    String tag = answer.header("ETag").orElseThrow();
    assertThat(Answer.to(address, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(Answer.to(address).body()).isEqualTo(answer.body());
    assertThat(Answer.to(url(GAP + "?f=sld")).header("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void classesCanBeChosenAndAreRefusedWhereTheStyleHasItsOwn() throws Exception {
    String manual = RATE + "?indicator=homicide&period=2018&classes=manual&breaks=10,30";
    JsonNode style = Answer.to(url(manual + "&f=mbs")).json();
    List<String> ids =
        Answer.list(style.get("layers")).stream().map(l -> l.get("id").stringValue()).toList();
    assertThat(ids).contains("rate_1", "rate_2", "rate_3").doesNotContain("rate_4");
    assertThat(Answer.to(url(manual + "&f=qml")).body())
        .contains("&quot;rate_per_100k&quot; &lt; 10", "&quot;rate_per_100k&quot; &gt;= 30");
    Answer refused = Answer.to(url("/ogc/styles/coverage_gap_adm2_bivariate?classes=jenks"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("classes", "gap, rate");
    assertThat(Answer.to(url(GAP + "?geometry=line")).status()).isEqualTo(400);
    assertThat(Answer.to(url(GAP + "?datetime=1900")).status()).isEqualTo(400);
    assertThat(Answer.to(url("/ogc/styles/nothing")).status()).isEqualTo(404);
  }

  @Test
  void labelsAreInTheLanguageAskedForAndSchematicBoundariesAreSaid() throws Exception {
    for (String f : List.of("sld", "qml")) {
      String spanish = Answer.to(url(GAP + "?lang=es&f=" + f)).body();
      String english = Answer.to(url(GAP + "?lang=en&f=" + f)).body();
      assertThat(spanish)
          .contains("Muy alta: mucha necesidad", "Límites esquemáticos", "Fuentes: ");
      assertThat(english).contains("Very high: much need", "Schematic boundaries", "Sources: ");
    }
    assertThat(Answer.to(url(GAP + "?lang=en&f=mbs")).json().get("name").stringValue())
        .startsWith("Coverage gap");
  }

  @Test
  void pointsHaveStylesOfTheirOwn() throws Exception {
    assertThat(Answer.to(url(GAP + "?f=sld&geometry=point")).body())
        .contains("<se:PointSymbolizer>")
        .doesNotContain("<se:PolygonSymbolizer>");
    assertThat(Answer.to(url(GAP + "?f=qml&geometry=point")).body())
        .contains("class=\"SimpleMarker\"")
        .doesNotContain("class=\"SimpleFill\"");
  }

  @Test
  void metadataNamesTheLayerItsFieldsAndThreeStylesheets() throws Exception {
    JsonNode metadata = Answer.to(url(GAP + "/metadata?lang=en")).json();
    assertThat(metadata.get("id").stringValue()).isEqualTo("coverage_gap_adm2_gap");
    assertThat(metadata.get("stylesheets").size()).isEqualTo(3);
    assertThat(metadata.get("version").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
    assertThat(metadata.get("description").stringValue()).contains("Schematic boundaries");
    assertThat(
            Answer.list(metadata.get("layers").get(0).get("attributes")).stream()
                .map(a -> a.get("id").stringValue()))
        .containsExactlyInAnyOrder("gap_class", "rate_status", "gap_status");
    for (JsonNode link : metadata.get("links")) {
      if (link.get("rel").stringValue().equals("stylesheet")) {
        assertThat(Answer.to(link.get("href").stringValue()).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void theSpriteHasEveryIconThatStylesName() throws Exception {
    JsonNode index = Answer.to(url("/ogc/styles/sprite.json")).json();
    int named = 0;
    for (JsonNode style : Answer.to(url("/ogc/styles?f=json")).json().get("styles")) {
      JsonNode sheet =
          Answer.to(url("/ogc/styles/" + style.get("id").stringValue() + "?f=mbs")).json();
      for (JsonNode layer : sheet.get("layers")) {
        JsonNode icon = layer.at("/paint/fill-pattern");
        if (!icon.isMissingNode()) {
          assertThat(index.has(icon.stringValue())).as(icon.stringValue()).isTrue();
          assertThat(sheet.get("sprite").stringValue()).isEqualTo(url("/ogc/styles/sprite"));
          named++;
        }
      }
    }
    assertThat(named).isGreaterThan(20);
    for (String scale : List.of("", "@2x")) {
      JsonNode icons = Answer.to(url("/ogc/styles/sprite" + scale + ".json")).json();
      int width = 0;
      for (JsonNode icon : icons) {
        width = Math.max(width, icon.get("x").intValue() + icon.get("width").intValue());
        assertThat(icon.get("pixelRatio").intValue()).isEqualTo(scale.isEmpty() ? 1 : 2);
      }
      byte[] png = bytes("/ogc/styles/sprite" + scale + ".png");
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
    }
  }

  private byte[] bytes(String path) throws Exception {
    try (InputStream in = URI.create(url(path)).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
