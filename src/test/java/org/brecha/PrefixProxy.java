package org.brecha;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy as the README has it: the server stands at a path of another address, which the proxy
 * takes off and names in X-Forwarded-Prefix. Beside that path there is nothing.
 */
public final class PrefixProxy implements AutoCloseable {

  private static final String PREFIX = "/brecha";
  private static final List<String> PASSED =
      List.of("Accept", "Accept-Language", "Accept-Encoding", "If-None-Match");
  private static final List<String> OF_THE_CONNECTION =
      List.of("connection", "keep-alive", "transfer-encoding", "content-length", "date");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpServer server;
  private final int target;

  private PrefixProxy(HttpServer server, int target) {
    this.server = server;
    this.target = target;
  }

  /**
   * Starts one on a free port of this machine.
   *
   * @param target port of the server behind it
   */
  public static PrefixProxy before(int target) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    PrefixProxy proxy = new PrefixProxy(HttpServer.create(address, 0), target);
    proxy.server.setExecutor(proxy.threads);
    proxy.server.createContext("/", proxy::pass);
    proxy.server.start();
    return proxy;
  }

  /** Scheme, host and port: what browsers call the origin. */
  public String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Where the server's root is for clients, without a slash at the end. */
  public String root() {
    return origin() + PREFIX;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      if (!asked.startsWith(PREFIX + "/")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      HttpResponse<byte[]> answer = ask(exchange, asked.substring(PREFIX.length()));
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name) && !name.startsWith(":")) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      int length = answer.body().length;
      exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
      if (length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, String path) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + target + path))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody())
            .header("X-Forwarded-Proto", "http")
            .header("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host"))
            .header("X-Forwarded-Prefix", PREFIX);
    for (String name : PASSED) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
