package org.brecha.tile;

import org.apache.catalina.Lifecycle;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.brecha.http.PublicLinks;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the {@link LeanTileAdapter} between Tomcat's connector and its servlet container. */
@Component
class LeanTilePath implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String WRITE_BUFFER_BYTES = "32768";

  private final TileService tiles;
  private final PublicLinks links;

  LeanTilePath(TileService tiles, PublicLinks links) {
    this.links = links;
    this.tiles = tiles;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> {
          if (!(connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)) {
            throw new IllegalStateException("tiles need an HTTP/1.1 connector");
          }
          // A map asks for hundreds of tiles over one connection: none is cut off after 100.
          http.setMaxKeepAliveRequests(-1);
          // Most tiles with their head fit into one write; direct, so that it is copied once.
          http.setProperty("socket.appWriteBufSize", WRITE_BUFFER_BYTES);
          http.setProperty("socket.directBuffer", "true");
          connector.addLifecycleListener(
              event -> {
                if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                  http.setAdapter(new LeanTileAdapter(http.getAdapter(), tiles, links));
                }
              });
        });
  }
}
