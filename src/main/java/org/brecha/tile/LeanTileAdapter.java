package org.brecha.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.SocketEvent;
import org.brecha.http.AcceptHeader;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.ProblemWriter;
import org.brecha.http.PublicLinks;
import org.brecha.http.PublicReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers tile addresses right behind Tomcat's HTTP parser; whatever else is asked goes on to the
 * servlet container. A cached tile costs so little that filters, mapping and dispatching would be
 * most of its price (decision 0003). Thread-safe.
 */
final class LeanTileAdapter implements Adapter {

  private static final Logger LOG = LoggerFactory.getLogger(LeanTileAdapter.class);
  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final Adapter container;
  private final TileService tiles;
  private final PublicLinks links;

  LeanTileAdapter(Adapter container, TileService tiles, PublicLinks links) {
    this.links = links;
    this.container = container;
    this.tiles = tiles;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (!isTile(request)) {
      container.service(request, response);
      return;
    }
    try {
      byte[] body = answer(request, response);
      if (body.length > 0) {
        response.doWrite(ByteBuffer.wrap(body));
      }
      response.action(ActionCode.CLOSE, null);
    } catch (IOException e) {
      // The client has hung up: nobody is left to answer.
      response.action(ActionCode.CLOSE_NOW, e);
    }
  }

  private static boolean isTile(Request request) {
    ByteChunk path = request.requestURI().getByteChunk();
    return path.startsWith(TileRequest.ROOT, 0)
        && (endsWith(path, ".mvt") || endsWith(path, ".png") || endsWith(path, ".pbf"));
  }

  private static boolean endsWith(ByteChunk path, String ending) {
    byte[] bytes = path.getBytes();
    int at = path.getEnd() - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (bytes[at + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Sets status and headers and returns what is to be written as the body. */
  private byte[] answer(Request request, Response response) {
    MimeHeaders headers = response.getMimeHeaders();
    PublicReads.HEADERS.forEach((name, value) -> headers.addValue(name).setString(value));
    headers.addValue("X-Content-Type-Options").setString("nosniff");
    try {
      String method = request.getMethod();
      if (method.equals("GET") || method.equals("HEAD")) {
        return tile(request, response, headers);
      }
      headers.addValue("Allow").setString(METHODS);
      if (method.equals("OPTIONS")) {
        headers.addValue("Access-Control-Allow-Methods").setString(METHODS);
        headers.addValue("Access-Control-Allow-Headers").setString("Accept, If-None-Match");
        headers.addValue("Access-Control-Max-Age").setString("86400");
        response.setStatus(204);
        return new byte[0];
      }
      return problem(request, response, headers, Problem.wrongMethod(METHODS));
    } catch (ProblemException e) {
      return problem(request, response, headers, e.problem());
    } catch (RuntimeException | StackOverflowError e) {
      String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
      LOG.error("{}: tile {} failed", reference, request.requestURI(), e);
      return problem(request, response, headers, Problem.broken(reference));
    }
  }

  private byte[] tile(Request request, Response response, MimeHeaders headers) {
    boolean gzip = acceptsGzip(request.getHeader("Accept-Encoding"));
    TileAnswer answer =
        tiles.answer(
            request.requestURI().toString(),
            request.queryString().isNull() ? null : request.queryString().toString(),
            gzip);
    if (!EntityTag.isMatched(request.getHeader("If-Match"), answer.tag())) {
      return problem(request, response, headers, Problem.otherVersion());
    }
    headers.addValue("ETag").setString(answer.tag());
    headers.addValue("Cache-Control").setString(answer.cacheControl());
    if (answer.varies()) {
      headers.addValue("Vary").setString("Accept-Encoding");
    }
    if (EntityTag.isKnown(request.getHeader("If-None-Match"), answer.tag())) {
      response.setStatus(304);
      return new byte[0];
    }
    response.setStatus(answer.status());
    if (answer.status() == 204) {
      return answer.body();
    }
    response.setContentTypeNoCharset(answer.contentType());
    if (answer.gzipped()) {
      headers.addValue("Content-Encoding").setString("gzip");
    }
    response.setContentLength(answer.body().length);
    return answer.body();
  }

  /** Nearly every client sends one of very few texts: those need no parsing. */
  private static boolean acceptsGzip(String acceptEncoding) {
    return acceptEncoding != null
        && !acceptEncoding.equals("identity")
        && AcceptHeader.accepts(acceptEncoding, "gzip");
  }

  private byte[] problem(Request request, Response response, MimeHeaders headers, Problem problem) {
    byte[] body = ProblemWriter.toJson(problem.under(links.prefix(request::getHeader)));
    response.setStatus(problem.status());
    headers.setValue("Cache-Control").setString(ProblemWriter.CACHE_CONTROL);
    headers.removeHeader("ETag");
    if (problem.status() == 503) {
      headers.addValue("Retry-After").setString("5");
    }
    response.setContentTypeNoCharset(ProblemWriter.MEDIA_TYPE);
    response.setContentLength(body.length);
    return body;
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return container.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent status)
      throws Exception {
    return container.asyncDispatch(request, response, status);
  }

  @Override
  public void log(Request request, Response response, long time) {
    container.log(request, response, time);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    container.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return container.getDomain();
  }
}
