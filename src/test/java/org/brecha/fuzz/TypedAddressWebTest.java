package org.brecha.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.brecha.ServedAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Addresses as people type them: browsers encode some characters of a filter and leave others as
 * they are, {@code curl -g} encodes none.
 */
@ServedAtlas
class TypedAddressWebTest {

  private static final String ITEMS = "/ogc/collections/boundaries_adm2/items?f=json&";

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filter-lang=cql2-json&filter={\"op\":\"<\",\"args\":[{\"property\":\"name\"},\"C\"]}",
        "filter-lang=cql2-json&filter={%22op%22:%22=%22,%22args%22:[{%22property%22:%22name%22},"
            + "%22Alba%22]}",
        "filter=name<'B'",
        "filter=\"name\"<'B'%20OR%202^2>5",
        "filter=name%20LIKE%20'A|%25'%20OR%20name%20=%20'`'%20OR%20name%20LIKE%20'Alb\\a'"
      })
  void whatABrowserDoesNotEncodeIsRead(String typed) throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      RawHttp.Answer answer = http.get(ITEMS + typed, "");
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      JsonNode page = new ObjectMapper().readTree(answer.body());
      assertThat(page.at("/features/0/properties/name").stringValue()).isEqualTo("Alba");
      for (JsonNode link : page.get("links")) {
        assertThat(link.get("href").stringValue()).doesNotContainPattern("[\"<>\\\\^`{|}\\[\\]]");
      }
      assertThat(answer.headers().getOrDefault("link", "")).doesNotContain("\"op\"", "{", "^");
    }
  }

  @Test
  void whatIsNotHttpIsToldHowToBeWritten() throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      byte[] letters = "Jardín".getBytes(StandardCharsets.UTF_8);
      String raw = new String(letters, StandardCharsets.ISO_8859_1);
      RawHttp.Answer refused = http.get(ITEMS + "filter=name='" + raw + "'", "");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.type()).startsWith("application/problem+json");
      assertThat(refused.text()).contains("á is %C3%A1");
    }
    try (RawHttp http = new RawHttp(port)) {
      String encoded = URLEncoder.encode("Jardín", StandardCharsets.UTF_8);
      assertThat(http.get(ITEMS + "filter=name='" + encoded + "'", "").status()).isEqualTo(200);
    }
  }
}
