package org.brecha.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemWriter;
import org.brecha.http.Representation;
import org.springframework.stereotype.Component;

/**
 * Sends files so that caches can validate them and broken downloads go on where they stopped (RFC
 * 9110, clauses 13 and 14). A streamed file goes out while it is made; a part of it, like every
 * shelved file, comes from the {@link Shelf}. Thread-safe.
 */
@Component
class FileAnswers {

  private static final int BUFFER = 1 << 16;

  private final Shelf shelf;
  private final LayerDescriptions descriptions;

  FileAnswers(Shelf shelf, LayerDescriptions descriptions) {
    this.shelf = shelf;
    this.descriptions = descriptions;
  }

  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      FileFormat format,
      FileContent content)
      throws IOException {
    String tag = tag(format, content);
    Representation whole = new Representation(format.mediaType(), tag, "");
    boolean packed = format instanceof StreamedFormat && whole.isPackedFor(request);
    boolean part = isPartAsked(request, tag);
    if (!packed || part) {
      response.setHeader("Accept-Ranges", "bytes");
    }
    if (format instanceof StreamedFormat streamed && !part) {
      Optional<ShelvedFile> finished = packed ? Optional.empty() : shelf.find(name(tag, format));
      if (finished.isEmpty()) {
        whole.send(request, response, out -> streamed.write(content, out));
        return;
      }
      finished.get().close();
    }
    if (whole.isSettled(request, response, tag)) {
      return;
    }
    // For HEAD too: who reads a file in parts asks for its size first.
    try (ShelvedFile file =
        shelf.take(
            content.snapshot().edition(), name(tag, format), path -> make(format, content, path))) {
      sendShelved(request, response, format.mediaType(), file, part);
    }
  }

  private String tag(FileFormat format, FileContent content) {
    return EntityTag.of(
        content.snapshot().edition(),
        content.snapshot().changedAt().toString(),
        format.extension(),
        content.layer().id(),
        content.query().canonical(),
        content.base(),
        descriptions.publisher().toString());
  }

  /** Name on the shelf. */
  private static String name(String tag, FileFormat format) {
    return tag.replace("\"", "") + "." + format.extension();
  }

  /** A part of another version than the one that is here now is of no use: If-Range says so. */
  private static boolean isPartAsked(HttpServletRequest request, String tag) {
    String onlyOf = request.getHeader("If-Range");
    return request.getMethod().equals("GET")
        && ByteRange.isIn(request.getHeader("Range"))
        && (onlyOf == null || onlyOf.strip().equals(tag));
  }

  private static void make(FileFormat format, FileContent content, Path path) throws IOException {
    if (format instanceof ShelvedFormat shelved) {
      shelved.write(content, path);
    } else if (format instanceof StreamedFormat streamed) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
        streamed.write(content, out);
      }
    } else {
      throw new IllegalStateException(format.extension() + " is neither streamed nor shelved");
    }
  }

  private static void sendShelved(
      HttpServletRequest request,
      HttpServletResponse response,
      String mediaType,
      ShelvedFile file,
      boolean part)
      throws IOException {
    long size = file.size();
    ByteRange range = new ByteRange(0, size - 1);
    if (part) {
      range = ByteRange.parse(request.getHeader("Range"), size).orElse(range);
      if (range.isEmpty()) {
        response.setHeader("Content-Range", "bytes */" + size);
        ProblemWriter.write(response, Problem.unsatisfiableRange(size));
        return;
      }
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
    }
    response.setContentType(mediaType);
    response.setContentLengthLong(range.length());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    copy(file.path(), range, response.getOutputStream());
  }

  private static void copy(Path path, ByteRange range, OutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.position(range.first());
      InputStream in = Channels.newInputStream(channel);
      byte[] buffer = new byte[BUFFER];
      long left = range.length();
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("the shelf's file is shorter than it was");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
