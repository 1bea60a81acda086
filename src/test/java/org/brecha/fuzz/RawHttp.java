package org.brecha.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 on a socket that writes whatever bytes it is given, which a well-bred client refuses to.
 * The connection is kept as long as the server keeps it. Not thread-safe.
 */
final class RawHttp implements AutoCloseable {

  private static final int PATIENCE_MS = 30_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * One answer; a status of 0 where there was a body alone.
   *
   * @param headers by their names in lower case; several of one name joined by commas
   * @param seconds from the first byte sent to the last received
   */
  record Answer(int status, Map<String, String> headers, byte[] body, double seconds) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String type() {
      return headers.getOrDefault("content-type", "");
    }

    int sizeOfHeaders() {
      return headers.toString().length();
    }
  }

  /** Sends a GET with further header lines, each with its line end. */
  Answer get(String target, String headerLines) throws IOException {
    return send("GET", target, headerLines);
  }

  Answer send(String method, String target, String headerLines) throws IOException {
    String head = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n";
    return send((head + headerLines + "\r\n").getBytes(StandardCharsets.ISO_8859_1), method);
  }

  /**
   * Sends a whole request as it is.
   *
   * @throws EOFException if the server hangs up without an answer
   */
  Answer send(byte[] request, String method) throws IOException {
    boolean fresh = socket == null;
    try {
      return exchange(request, method);
    } catch (IOException e) {
      close();
      if (fresh) {
        throw e;
      }
      // The server may close a kept connection between two requests.
      return exchange(request, method);
    }
  }

  private Answer exchange(byte[] request, String method) throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MS);
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    long start = System.nanoTime();
    socket.getOutputStream().write(request);
    String first = line();
    if (!first.startsWith("HTTP/1.")) {
      // To a request line without a version: a body and nothing else, as HTTP/0.9 has it.
      in.readAllBytes();
      close();
      return new Answer(0, Map.of(), new byte[0], (System.nanoTime() - start) / 1e9);
    }
    int status = Integer.parseInt(first.substring(9, 12));
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + ", " + other);
    }
    byte[] body = body(method, status, headers);
    double seconds = (System.nanoTime() - start) / 1e9;
    if ("close".equalsIgnoreCase(headers.get("connection"))) {
      close();
    }
    return new Answer(status, headers, body, seconds);
  }

  private byte[] body(String method, int status, Map<String, String> headers) throws IOException {
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new byte[0];
    }
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        all.write(exactly(size));
        line();
      }
      line();
      return all.toByteArray();
    }
    if (headers.containsKey("content-length")) {
      return exactly(Integer.parseInt(headers.get("content-length")));
    }
    return in.readAllBytes();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer was cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("no answer");
      }
      if (b != '\r') {
        bytes.write(b);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
