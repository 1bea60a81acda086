package org.brecha.tile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.brecha.layer.Publication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rooms {@code http} and {@code tile} over a publication that the test fills itself. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan(basePackages = "org.brecha.http")
@ComponentScan(basePackages = {"org.brecha.http", "org.brecha.tile"})
class TileWebServer {

  static final String NO_DATABASE =
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
          + ",org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
          + ",org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration";

  /** The indicator of layers is the room of layers' own, which is not started here. */
  static final String NO_LAYERS_HEALTH =
      "management.endpoint.health.validate-group-membership=false";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Bean
  Publication publication() {
    return new Publication();
  }

  static HttpResponse<byte[]> send(int port, String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
