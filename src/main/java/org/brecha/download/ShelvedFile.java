package org.brecha.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A file on the {@link Shelf}; stays there at least until it is closed. */
final class ShelvedFile implements AutoCloseable {

  final String edition;

  /** Its path, once it is whole. */
  final CompletableFuture<Path> done = new CompletableFuture<>();

  /** How many use it or wait for it; guarded by the shelf. */
  int readers;

  private final Shelf shelf;
  private volatile long size;

  ShelvedFile(Shelf shelf, String edition) {
    this.shelf = shelf;
    this.edition = edition;
  }

  void finish(Path whole) throws IOException {
    size = Files.size(whole);
    done.complete(whole);
  }

  boolean isFinished() {
    return done.isDone() && !done.isCompletedExceptionally();
  }

  /** Whether it was whole and somebody else has deleted it since. */
  boolean isGone() {
    return isFinished() && Files.notExists(path());
  }

  /** Bytes; 0 until it is whole. */
  long size() {
    return size;
  }

  /** Of a file that {@link Shelf#take} or {@link Shelf#find} gave: it is whole. */
  Path path() {
    return done.join();
  }

  void delete() {
    try {
      Files.deleteIfExists(done.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    shelf.give(this);
  }
}
