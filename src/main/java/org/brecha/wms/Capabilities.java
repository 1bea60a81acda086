package org.brecha.wms;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.catalogue.Publisher;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.XmlText;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Words;
import org.brecha.tile.AreaPicture;
import org.locationtech.jts.geom.Envelope;

/** The capabilities document: what this service is, can do and has. */
final class Capabilities {

  static final String MEDIA_TYPE = "text/xml;charset=UTF-8";

  private static final String WMS = "http://www.opengis.net/wms";
  private static final String SLD = "http://www.opengis.net/sld";
  private static final String SCHEMAS =
      WMS
          + " http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd "
          + SLD
          + " http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd";

  /** A layer of one place alone has no width; its box gets some, degrees. */
  private static final double LEAST_WIDTH = 0.01;

  private final LayerDescriptions descriptions;
  private final LayerSnapshot snapshot;
  private final String base;
  private final String language;
  private final XmlText xml = XmlText.document();

  private Capabilities(
      LayerDescriptions descriptions, LayerSnapshot snapshot, String base, String language) {
    this.descriptions = descriptions;
    this.snapshot = snapshot;
    this.base = base;
    this.language = language;
  }

  /**
   * @param base what stands before a path in links
   * @param language {@code es} or {@code en}
   */
  static byte[] of(
      LayerDescriptions descriptions, LayerSnapshot snapshot, String base, String language) {
    return new Capabilities(descriptions, snapshot, base, language).write();
  }

  private byte[] write() {
    xml.open(
        "WMS_Capabilities",
        "version",
        WmsQuery.VERSION,
        "xmlns",
        WMS,
        "xmlns:sld",
        SLD,
        "xmlns:xlink",
        "http://www.w3.org/1999/xlink",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        SCHEMAS);
    service();
    xml.open("Capability");
    requests();
    xml.open("Exception");
    xml.text("Format", "XML");
    xml.text("Format", "BLANK");
    xml.close();
    xml.open("Layer").text("Title", say(WmsWords.TITLE));
    for (Layer layer : snapshot.layers()) {
      if (layer.mosaic().size() > 0) {
        layer(layer);
      }
    }
    xml.close();
    return xml.close().close().finish();
  }

  private void service() {
    xml.open("Service");
    xml.text("Name", "WMS");
    xml.text("Title", say(WmsWords.TITLE));
    Set<String> said = new LinkedHashSet<>();
    said.add(say(WmsWords.ABSTRACT));
    if (snapshot.layers().stream().anyMatch(Layer::schematic)) {
      said.add(say(WmsWords.SCHEMATIC));
    }
    said.add(say(WmsWords.EDITION) + ": " + snapshot.edition() + ".");
    xml.text("Abstract", String.join(" ", said));
    xml.open("KeywordList");
    for (Words word : WmsWords.KEYWORDS) {
      xml.text("Keyword", say(word));
    }
    xml.close();
    Publisher publisher = descriptions.publisher();
    resource(publisher.url() == null ? base + "/" : publisher.url());
    contact(publisher);
    xml.text("Fees", "none");
    Set<String> credits = new LinkedHashSet<>();
    snapshot.layers().forEach(layer -> credits.addAll(layer.attribution()));
    xml.text("AccessConstraints", String.join("; ", credits));
    xml.text("LayerLimit", Integer.toString(MapRequest.MOST_LAYERS));
    xml.text("MaxWidth", Integer.toString(AreaPicture.MOST_PIXELS));
    xml.text("MaxHeight", Integer.toString(AreaPicture.MOST_PIXELS));
    xml.close();
  }

  /**
   * Nobody is made up: what is not configured is left out, and so is what is no address of mail.
   */
  private void contact(Publisher publisher) {
    if (publisher.name() == null && !publisher.isContactByMail()) {
      return;
    }
    xml.open("ContactInformation");
    if (publisher.name() != null) {
      xml.open("ContactPersonPrimary");
      xml.text("ContactPerson", "");
      xml.text("ContactOrganization", publisher.name());
      xml.close();
    }
    if (publisher.isContactByMail()) {
      xml.text("ContactElectronicMailAddress", publisher.contact());
    }
    xml.close();
  }

  private void requests() {
    xml.open("Request");
    request("GetCapabilities", List.of("text/xml"));
    request("GetMap", WmsController.MAP_FORMATS);
    request("GetFeatureInfo", FeatureInfo.FORMATS);
    request("sld:GetLegendGraphic", WmsController.LEGEND_FORMATS);
    xml.close();
  }

  private void request(String name, List<String> formats) {
    xml.open(name);
    formats.forEach(format -> xml.text("Format", format));
    xml.open("DCPType").open("HTTP").open("Get");
    resource(base + "/wms?LANG=" + language + "&");
    xml.close().close().close().close();
  }

  private void layer(Layer layer) {
    xml.open("Layer", "queryable", "1");
    xml.text("Name", layer.id());
    xml.text("Title", say(layer.title()));
    LayerDescription about = descriptions.of(snapshot, layer, base);
    xml.text("Abstract", summary(about));
    xml.open("KeywordList");
    about.keywords().forEach(word -> xml.text("Keyword", say(word.label())));
    xml.close();
    List<ReferenceSystem> systems = MapSystem.of(layer);
    systems.forEach(system -> xml.text("CRS", MapSystem.name(system)));
    boxes(layer, systems);
    dimensions(layer);
    xml.open("Attribution").text("Title", String.join("; ", layer.attribution())).close();
    xml.open("MetadataURL", "type", "other").text("Format", "text/html");
    resource(about.permanentLink() + "&f=html");
    xml.close();
    xml.open("DataURL").text("Format", "application/geo+json");
    resource(base + "/ogc/collections/" + layer.id() + "/items?f=json");
    xml.close();
    layer.styles().forEach(style -> style(layer, style));
    xml.close();
  }

  /** What the layer is, what must be known of its boundaries, and what its sources allow. */
  private String summary(LayerDescription about) {
    StringBuilder summary = new StringBuilder(say(about.summary()));
    for (Words words : Arrays.asList(about.boundaryNote(), about.nothings(), about.terms())) {
      if (words != null) {
        summary.append(' ').append(say(words));
      }
    }
    return summary.toString();
  }

  private void boxes(Layer layer, List<ReferenceSystem> systems) {
    Envelope lonLat = layer.mosaic().bounds();
    lonLat.expandBy(
        lonLat.getWidth() > 0 ? 0 : LEAST_WIDTH / 2, lonLat.getHeight() > 0 ? 0 : LEAST_WIDTH / 2);
    xml.open("EX_GeographicBoundingBox");
    xml.text("westBoundLongitude", number(lonLat.getMinX(), 6));
    xml.text("eastBoundLongitude", number(lonLat.getMaxX(), 6));
    xml.text("southBoundLatitude", number(lonLat.getMinY(), 6));
    xml.text("northBoundLatitude", number(lonLat.getMaxY(), 6));
    xml.close();
    for (ReferenceSystem system : systems) {
      Envelope area = system.areaFromLonLat(lonLat);
      boolean turned = system.isNorthFirst();
      String[] east = {
        number(area.getMinX(), system.decimals()), number(area.getMaxX(), system.decimals())
      };
      String[] north = {
        number(area.getMinY(), system.decimals()), number(area.getMaxY(), system.decimals())
      };
      xml.empty(
          "BoundingBox",
          "CRS",
          MapSystem.name(system),
          "minx",
          turned ? north[0] : east[0],
          "miny",
          turned ? east[0] : north[0],
          "maxx",
          turned ? north[1] : east[1],
          "maxy",
          turned ? east[1] : north[1]);
    }
  }

  private void dimensions(Layer layer) {
    String indicator = layer.indicators().isEmpty() ? null : layer.defaultSlice(null).indicator();
    List<String> periods = layer.periods(indicator).stream().sorted().map(Period::text).toList();
    Period usual = layer.defaultSlice(null).period();
    if (usual != null && !periods.isEmpty()) {
      xml.text(
          "Dimension",
          String.join(",", periods),
          "name",
          "time",
          "units",
          "ISO8601",
          "default",
          usual.text(),
          "multipleValues",
          "0",
          "nearestValue",
          "0");
    }
    if (indicator != null) {
      xml.text(
          "Dimension",
          String.join(",", layer.indicators()),
          "name",
          "indicator",
          "units",
          "",
          "default",
          indicator,
          "multipleValues",
          "0",
          "nearestValue",
          "0");
    }
  }

  private void style(Layer layer, String style) {
    xml.open("Style");
    xml.text("Name", style);
    xml.text("Title", say(layer.legend(style, layer.defaultSlice(null)).title()));
    xml.open("LegendURL").text("Format", "image/png");
    resource(
        base
            + "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER="
            + layer.id()
            + "&STYLE="
            + style
            + "&LANG="
            + language);
    xml.close().close();
  }

  private void resource(String address) {
    xml.empty("OnlineResource", "xlink:type", "simple", "xlink:href", address);
  }

  private String say(Words words) {
    return language.equals("en") ? words.en() : words.es();
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
