package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicLinksTest {

  private static PublicLinks links(String publicUrl, boolean trustForwarded, String... hosts) {
    return new PublicLinks(
        new HttpSettings(publicUrl, trustForwarded, List.of(hosts), List.of(), List.of()));
  }

  private static String base(PublicLinks links, String host, Map<String, String> headers) {
    return links.base("http", host, 8080, "", headers::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080"})
  void thisMachineNeedsNoConfiguration(String host) {
    assertThat(base(links("", false), host, Map.of())).isEqualTo("http://" + host.toLowerCase());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost",
        "localhost:9999",
        "localhost:8080.evil.example",
        "localhost:8080@evil.example",
        "localhost:8080/evil",
        "127.0.0.1.evil.example:8080",
        "",
        ":8080"
      })
  void anotherHostIsNeverCopiedIntoALink(String host) {
    assertThat(base(links("", false), host, Map.of())).isEmpty();
  }

  @Test
  void aMissingHostIsNoHost() {
    assertThat(base(links("", false), null, Map.of())).isEmpty();
  }

  @Test
  void configuredHostsAreOursOnTheirPort() {
    PublicLinks links = links("", false, "map.example.org", "other.example.org:8443");
    assertThat(base(links, "map.example.org:8080", Map.of()))
        .isEqualTo("http://map.example.org:8080");
    assertThat(base(links, "other.example.org:8443", Map.of()))
        .isEqualTo("http://other.example.org:8443");
    assertThat(base(links, "map.example.org:1", Map.of())).isEmpty();
  }

  @Test
  void theConfiguredPublicUrlGoesBeforeEverything() {
    PublicLinks links = links("https://map.example.org/brecha/", true);
    assertThat(base(links, "evil.example", Map.of("X-Forwarded-Host", "evil.example")))
        .isEqualTo("https://map.example.org/brecha");
  }

  @Test
  void forwardedHeadersCountOnlyWhereTheProxyIsTrusted() {
    Map<String, String> headers =
        Map.of(
            "X-Forwarded-Host", "map.example.org, inner",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Port", "8443",
            "X-Forwarded-Prefix", "/brecha/");
    assertThat(base(links("", false), "localhost:8080", headers))
        .isEqualTo("http://localhost:8080");
    assertThat(base(links("", true), "localhost:8080", headers))
        .isEqualTo("https://map.example.org:8443/brecha");
  }

  @Test
  void malformedForwardedHeadersAreNotUsed() {
    PublicLinks links = links("", true);
    assertThat(
            base(links, "localhost:8080", Map.of("X-Forwarded-Host", "evil.example/\"><script>")))
        .isEqualTo("http://localhost:8080");
    assertThat(
            base(
                links,
                "localhost:8080",
                Map.of("X-Forwarded-Host", "ok.example", "X-Forwarded-Prefix", "//evil.example")))
        .isEqualTo("http://ok.example");
  }
}
