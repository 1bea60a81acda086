package org.brecha.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * geojson-vt and vt-pbf behind Node's HTTP server, started for the same run as Brecha so that the
 * table holds a ratio and not only a figure of some machine.
 */
record GeojsonVtPeer(Process process, URI base) implements AutoCloseable {

  private static final Path SCRIPT = Path.of("src/test/bench/geojson-vt-server.mjs");

  /**
   * @param modules folder to install the two packages into, once
   * @param mode {@code made} (tile encoded on each request) or {@code cached}
   * @param heapMegabytes heap of Node
   */
  static GeojsonVtPeer start(Path modules, Path geojson, String mode, int heapMegabytes)
      throws IOException, InterruptedException {
    Files.createDirectories(modules);
    if (!Files.isDirectory(modules.resolve("node_modules/vt-pbf"))) {
      PackagedBrecha.timed(
          new ProcessBuilder("npm", "install", "--silent", "geojson-vt@4.0.2", "vt-pbf@3.1.3")
              .directory(modules.toFile()),
          modules.resolve("npm.log"));
    }
    int port = PackagedBrecha.freePort();
    Process process =
        new ProcessBuilder(
                "node",
                "--max-old-space-size=" + heapMegabytes,
                SCRIPT.toString(),
                modules.toString(),
                geojson.toString(),
                Integer.toString(port),
                mode)
            .redirectError(modules.resolve("peer.log").toFile())
            .start();
    if (!"ready".equals(process.inputReader().readLine())) {
      throw new IOException("the peer did not start, see " + modules.resolve("peer.log"));
    }
    return new GeojsonVtPeer(process, URI.create("http://127.0.0.1:" + port));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
