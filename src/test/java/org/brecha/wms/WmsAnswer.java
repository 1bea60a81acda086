package org.brecha.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the map service said to one request of a test. */
record WmsAnswer(HttpResponse<byte[]> http) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static WmsAnswer to(int port, String query, String... headers) throws Exception {
    return toPath(port, query.isEmpty() ? "/wms" : "/wms?" + query, headers);
  }

  static WmsAnswer toPath(int port, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new WmsAnswer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  int status() {
    return http.statusCode();
  }

  String text() {
    return new String(http.body(), StandardCharsets.UTF_8);
  }

  String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }

  BufferedImage image() throws IOException {
    assertThat(status()).as(text()).isEqualTo(200);
    assertThat(header("Content-Type")).isEqualTo("image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(http.body()));
    assertThat(image).isNotNull();
    return image;
  }

  JsonNode json() {
    assertThat(status()).as(text()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(http.body());
  }

  Document xml() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(http.body()));
  }

  /** The one exception of a report. */
  Element fault() throws Exception {
    assertThat(status()).as(text()).isEqualTo(400);
    Element report = xml().getDocumentElement();
    assertThat(report.getLocalName()).isEqualTo("ServiceExceptionReport");
    var faults = report.getElementsByTagNameNS("*", "ServiceException");
    assertThat(faults.getLength()).isEqualTo(1);
    return (Element) faults.item(0);
  }
}
