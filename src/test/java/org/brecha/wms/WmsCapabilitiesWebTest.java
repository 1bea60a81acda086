package org.brecha.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("WMS capabilities")
@WmsServer
class WmsCapabilitiesWebTest {

  @LocalServerPort private int port;

  @Test
  void theyAreValidAgainstTheSchemasOfOgcInBothLanguages() throws Exception {
    Schema schema =
        SchemaFactory.newDefaultInstance().newSchema(resource("sld/1.1.0/sld_capabilities.xsd"));
    for (String language : List.of("es", "en")) {
      WmsAnswer answer = get("SERVICE=WMS&REQUEST=GetCapabilities&LANG=" + language);
      assertThat(answer.header("Content-Type")).startsWith("text/xml");
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      schema.newValidator().validate(new StreamSource(new StringReader(answer.text())));
      assertThat(answer.text())
          .contains(language.equals("es") ? "límites esquemáticos" : "Schematic boundaries");
    }
  }

  @Test
  void whoAsksForNothingGetsThemToo() throws Exception {
    String full = get("service=wms&request=getcapabilities").text();
    assertThat(get("").text()).isEqualTo(full);
    assertThat(get("SERVICE=WMS").text()).isEqualTo(full);
    assertThat(get("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities").xml().getDocumentElement())
        .as("the lowest version that we have")
        .satisfies(root -> assertThat(root.getAttribute("version")).isEqualTo("1.3.0"));
  }

  @Test
  void everyLayerTellsItsStylesSystemsBoxesTimesAndCredits() throws Exception {
    Document document = get("").xml();
    List<Element> layers = all(document.getDocumentElement(), "Layer");
    List<String> names = new ArrayList<>();
    for (Element element : layers.subList(1, layers.size())) {
      String name = text(element, "Name");
      names.add(name);
      Layer layer = MiniAtlas.snapshot().findLayer(name).orElseThrow();
      assertThat(element.getAttribute("queryable")).isEqualTo("1");
      assertThat(text(element, "Title")).isEqualTo(layer.title().es());
      assertThat(text(all(element, "Attribution").get(0), "Title")).contains(layer.attribution());
      assertThat(all(element, "Style").stream().map(s -> text(s, "Name")).toList())
          .isEqualTo(layer.styles());
      assertThat(all(element, "LegendURL")).hasSameSizeAs(layer.styles());
      boxesAreInTheOrderOfTheirAxes(element, layer);
    }
    assertThat(names).contains("coverage_gap_adm2", "boundaries_adm2", "programmes");
    Element gap = layers.get(1 + names.indexOf("coverage_gap_adm2"));
    Element time = all(gap, "Dimension").get(0);
    assertThat(time.getAttribute("name")).isEqualTo("time");
    assertThat(time.getTextContent()).isEqualTo("2018,2019");
    assertThat(time.getAttribute("default")).isIn("2018", "2019");
    Element indicator = all(gap, "Dimension").get(1);
    assertThat(indicator.getTextContent()).contains("homicide");
  }

  @Test
  void whoeverIsConfiguredAnswersForTheService() throws Exception {
    Element service = all(get("").xml().getDocumentElement(), "Service").get(0);
    assertThat(text(service, "ContactOrganization")).isEqualTo("Invented observatory");
    assertThat(text(service, "ContactElectronicMailAddress")).isEqualTo("maps@example.org");
    assertThat(text(service, "AccessConstraints")).contains("Invented court records");
  }

  @Test
  void legendsAreWhereTheirAddressSays() throws Exception {
    for (Element legend : all(get("").xml().getDocumentElement(), "LegendURL")) {
      String href =
          all(legend, "OnlineResource")
              .get(0)
              .getAttributeNS("http://www.w3.org/1999/xlink", "href");
      String path = href.substring(href.indexOf("/wms"));
      assertThat(WmsAnswer.toPath(port, path).image().getWidth()).isGreaterThan(100);
    }
  }

  @Test
  void aCacheCanValidateThem() throws Exception {
    String tag = get("").header("ETag");
    assertThat(WmsAnswer.to(port, "", "If-None-Match", tag).status()).isEqualTo(304);
  }

  private static void boxesAreInTheOrderOfTheirAxes(Element element, Layer layer) {
    Envelope lonLat = layer.mosaic().bounds();
    List<String> systems = all(element, "CRS").stream().map(Element::getTextContent).toList();
    assertThat(systems)
        .containsExactly("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:5367", "EPSG:32617");
    List<Element> boxes = all(element, "BoundingBox");
    assertThat(boxes.stream().map(b -> b.getAttribute("CRS")).toList()).isEqualTo(systems);
    for (int i = 0; i < boxes.size(); i++) {
      ReferenceSystem system = ReferenceSystem.values()[i];
      double[] least = {number(boxes.get(i), "minx"), number(boxes.get(i), "miny")};
      system.toLonLat(least);
      // Sides are bent, so that corners lie a little outside.
      assertThat(least[0]).isEqualTo(lonLat.getMinX(), within(0.05));
      assertThat(least[1]).isEqualTo(lonLat.getMinY(), within(0.05));
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private WmsAnswer get(String query) throws Exception {
    WmsAnswer answer = WmsAnswer.to(port, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static URL resource(String path) {
    URL found = WmsCapabilitiesWebTest.class.getClassLoader().getResource(path);
    assertThat(found).as(path).isNotNull();
    return found;
  }

  private static String text(Element element, String name) {
    return all(element, name).get(0).getTextContent();
  }

  private static List<Element> all(Element element, String name) {
    NodeList nodes = element.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }
}
