package org.brecha.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

@DisplayName("What a WMS answers to requests that it cannot meet")
@WmsServer
class WmsFaultsWebTest {

  private static final String MAP =
      "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=coverage_gap_adm2&STYLES=&CRS=CRS:84"
          + "&BBOX=-85,9,-84,10&WIDTH=20&HEIGHT=20&FORMAT=image/png";
  private static final String INFO =
      MAP.replace("GetMap", "GetFeatureInfo")
          + "&QUERY_LAYERS=coverage_gap_adm2&INFO_FORMAT=text/plain&I=3&J=3";

  @LocalServerPort private int port;

  @ParameterizedTest(name = "{0} instead of {1}: {2} at {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUEST=GetTile | REQUEST=GetMap | OperationNotSupported | REQUEST",
        "X=1 | REQUEST=GetMap | OperationNotSupported | REQUEST",
        "FORMAT=image/gif | FORMAT=image/png | InvalidFormat | FORMAT",
        "LAYERS=nowhere | LAYERS=coverage_gap_adm2 | LayerNotDefined | LAYERS",
        "LAYERS= | LAYERS=coverage_gap_adm2 | | LAYERS",
        "STYLES=night | STYLES= | StyleNotDefined | STYLES",
        "STYLES=gap,gap | STYLES= | StyleNotDefined | STYLES",
        "CRS=EPSG:31970 | CRS=CRS:84 | InvalidCRS | CRS",
        "SRS=CRS:84 | CRS=CRS:84 | | CRS",
        "BBOX=-84,9,-85,10 | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-85,9,-85,10 | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-85,9,-84 | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-85,9,-84,10,11 | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-85,nine,-84,10 | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-85,9,-84,NaN | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-1e308,9,1e308,10 | BBOX=-85,9,-84,10 | | BBOX",
        "BBOX=-85,9,-84.99999999999,10 | BBOX=-85,9,-84,10 | | BBOX",
        "WIDTH=0 | WIDTH=20 | | WIDTH",
        "WIDTH=4097 | WIDTH=20 | | WIDTH",
        "WIDTH=20.5 | WIDTH=20 | | WIDTH",
        "HEIGHT=-3 | HEIGHT=20 | | HEIGHT",
        "HEIGHT=99999999999999 | HEIGHT=20 | | HEIGHT",
        "VERSION=2.0.0 | VERSION=1.3.0 | | VERSION",
        "SERVICE=WFS | SERVICE=WMS | | SERVICE",
        "STYLES=&BGCOLOR=red | STYLES= | | BGCOLOR",
        "STYLES=&TRANSPARENT=maybe | STYLES= | | TRANSPARENT",
        "STYLES=&EXCEPTIONS=JSON | STYLES= | | EXCEPTIONS",
        "STYLES=&TIME=1950 | STYLES= | InvalidDimensionValue | TIME",
        "STYLES=&TIME=yesterday | STYLES= | InvalidDimensionValue | TIME",
        "STYLES=&TIME=2018,2019 | STYLES= | InvalidDimensionValue | TIME",
        "STYLES=&PERIOD=18 | STYLES= | InvalidDimensionValue | period",
        "STYLES=&DIM_INDICATOR=weather | STYLES= | InvalidDimensionValue | DIM_INDICATOR",
        "STYLES=&CRS=CRS:84 | STYLES= | | crs",
        "STYLES=rate&CLASSES=many | STYLES= | | classes",
        "STYLES=%FF | STYLES= | | styles"
      })
  void aBadMapRequestIsOneExceptionThatNamesTheParameter(
      String put, String instead, String code, String locator) throws Exception {
    assertThat(MAP).contains(instead);
    Element fault = get(MAP.replaceFirst(instead, put)).fault();
    assertThat(fault.getAttribute("code")).isEqualTo(code == null ? "" : code);
    assertThat(fault.getAttribute("locator")).isEqualTo(locator);
    assertThat(fault.getTextContent()).isNotBlank();
  }

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "I=20 | I=3 | InvalidPoint | I",
        "J=-1 | J=3 | InvalidPoint | J",
        "J=1.5 | J=3 | InvalidPoint | J",
        "X=3 | I=3 | | I",
        "QUERY_LAYERS=programmes | QUERY_LAYERS=coverage_gap_adm2 | LayerNotDefined | QUERY_LAYERS",
        "QUERY_LAYERS=nowhere | QUERY_LAYERS=coverage_gap_adm2 | LayerNotDefined | QUERY_LAYERS",
        "INFO_FORMAT=text/xml | INFO_FORMAT=text/plain | InvalidFormat | INFO_FORMAT",
        "I=3&FEATURE_COUNT=0 | I=3 | | FEATURE_COUNT"
      })
  void aBadQuestionAboutAPixelIsOneToo(String put, String instead, String code, String locator)
      throws Exception {
    assertThat(INFO).contains(instead);
    Element fault = get(INFO.replaceFirst("\\b" + instead, put)).fault();
    assertThat(fault.getAttribute("code")).isEqualTo(code == null ? "" : code);
    assertThat(fault.getAttribute("locator")).isEqualTo(locator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png",
        "SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=nowhere",
        "SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/gif&LAYER=programmes",
        "SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=programmes&STYLE=night",
        "REQUEST=GetCapabilities&LANG=fr",
        "REQUEST=GetMap",
        "LAYERS=a",
        "REQUEST=GetMap&request=GetMap"
      })
  void everyOtherFaultIsOneToo(String query) throws Exception {
    assertThat(get(query).fault().getTextContent()).isNotBlank();
  }

  @Test
  void aReportIsValidAgainstTheSchemaAndHoldsNoMarkupOfWhoAsked() throws Exception {
    WmsAnswer answer =
        get("REQUEST=GetMap&VERSION=%3C%2FServiceException%3E%00%3Cscript%3E&SERVICE=%3Cb%3E");
    Element fault = answer.fault();
    assertThat(fault.getChildNodes().getLength()).isEqualTo(1);
    assertThat(answer.text()).doesNotContain("<script>").doesNotContain("<b>");
    SchemaFactory.newDefaultInstance()
        .newSchema(getClass().getClassLoader().getResource("wms/1.3.0/exceptions_1_3_0.xsd"))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(answer.http().body())));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("ETag")).isEmpty();
  }

  @Test
  void oldClientsGetTheOldForm() throws Exception {
    String old = MAP.replace("1.3.0", "1.1.1").replace("CRS=CRS:84", "SRS=EPSG:31970");
    WmsAnswer answer = get(old);
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.ogc.se_xml");
    assertThat(answer.fault().getAttribute("code")).isEqualTo("InvalidSRS");
    assertThat(answer.xml().getDocumentElement().getNamespaceURI()).isNull();
  }

  @Test
  void theOldestClientsNameVersionsAndFormatsTheirOwnWay() throws Exception {
    String oldest =
        MAP.replace("REQUEST=GetMap", "REQUEST=map")
            .replace("VERSION=1.3.0", "WMTVER=1.0.0")
            .replace("FORMAT=image/png", "FORMAT=PNG")
            .replace("CRS=CRS:84", "SRS=EPSG:4326");
    assertThat(oldest).contains("map", "WMTVER", "=PNG", "SRS");
    assertThat(get(oldest).image().getWidth()).isEqualTo(20);
  }

  @Test
  void whoWantsNoWordsGetsAnEmptyPicture() throws Exception {
    String wrong = MAP.replace("coverage_gap_adm2", "nowhere") + "&EXCEPTIONS=BLANK";
    BufferedImage blank = get(wrong + "&TRANSPARENT=TRUE").image();
    assertThat(blank.getWidth()).isEqualTo(20);
    assertThat(blank.getRGB(10, 10)).isZero();
    assertThat(get(wrong).image().getRGB(10, 10)).isEqualTo(0xffffffff);
    assertThat(get(wrong + "&BGCOLOR=0xFF0000").image().getRGB(10, 10)).isEqualTo(0xffff0000);
    WmsAnswer jpeg = get(wrong.replace("image/png", "image/jpeg"));
    assertThat(jpeg.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(get(MAP.replace("WIDTH=20", "WIDTH=0") + "&EXCEPTIONS=BLANK").fault()).isNotNull();
  }

  @Test
  void whatTheStandardDoesNotKnowIsIgnored() throws Exception {
    assertThat(get(MAP + "&DPI=96&MAP_RESOLUTION=96&FORMAT_OPTIONS=dpi:96&_=1").status())
        .isEqualTo(200);
  }

  private WmsAnswer get(String query) throws Exception {
    return WmsAnswer.to(port, query);
  }
}
