package org.brecha.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps finished files by name, so that parts of them can be sent. Bounded in bytes and number: the
 * one asked for longest ago makes room first, those of other editions before it; what somebody is
 * reading stays. A file is made once however many ask for it, in a directory of its own, and is
 * moved here when it is whole: nothing half-written is ever sent. Thread-safe.
 */
@Component
@EnableConfigurationProperties(DownloadSettings.class)
class Shelf implements DisposableBean {

  /**
   * Requests that may wait for a turn, for every file that may be made at a time, and as many again
   * for each file that another one makes. Who waits holds one of the threads that answer the map.
   */
  private static final int WAITING = 8;

  private final DownloadSettings settings;
  private final Semaphore makers;

  /** By name, the one asked for longest ago first. */
  private final Map<String, ShelvedFile> files = new LinkedHashMap<>(16, 0.75f, true);

  private ShelfRoom room;

  Shelf(DownloadSettings settings) {
    this.settings = settings;
    this.makers = new Semaphore(settings.makers(), true);
  }

  /** Makes a file. */
  @FunctionalInterface
  interface Maker {

    /**
     * @param file does not exist yet, in an empty directory
     */
    void make(Path file) throws IOException;
  }

  /**
   * The file of a name, made now unless it is there.
   *
   * @param edition the file belongs to
   * @param name letters, digits, hyphens and dots; stands for everything on which the bytes depend
   * @return to be closed by the caller
   * @throws ProblemException 503 if too many files are being made or read
   */
  ShelvedFile take(String edition, String name, Maker maker) throws IOException {
    ShelvedFile file;
    boolean mine;
    synchronized (this) {
      file = present(name);
      mine = file == null;
      if (mine) {
        file = new ShelvedFile(this, edition);
        files.put(name, file);
      } else if (!file.isFinished() && file.readers > WAITING * settings.makers()) {
        throw busy("Many wait for the same file");
      }
      file.readers++;
    }
    try {
      if (mine) {
        make(file, name, maker);
      } else {
        await(file);
      }
    } catch (IOException | RuntimeException | Error e) {
      give(file);
      throw e;
    }
    return file;
  }

  /** The file of a name if it is finished; to be closed by the caller. */
  synchronized Optional<ShelvedFile> find(String name) {
    ShelvedFile file = present(name);
    if (file == null || !file.isFinished()) {
      return Optional.empty();
    }
    file.readers++;
    return Optional.of(file);
  }

  /** Systems that tidy their temporary files take finished ones too: such a one is made anew. */
  private ShelvedFile present(String name) {
    ShelvedFile file = files.get(name);
    if (file != null && file.isGone()) {
      files.remove(name);
      return null;
    }
    return file;
  }

  synchronized void give(ShelvedFile file) {
    file.readers--;
    dropSurplus(0);
  }

  private void await(ShelvedFile file) throws IOException {
    try {
      file.done.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw new ProblemException(problem.problem());
      }
      throw new IOException("the file could not be made", e.getCause());
    } catch (TimeoutException e) {
      throw busy("The file is still being made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy("The server is stopping");
    }
  }

  private void make(ShelvedFile file, String name, Maker maker) throws IOException {
    try {
      enterQueue();
      try {
        file.finish(makeAlone(file.edition, name, maker));
      } finally {
        makers.release();
      }
    } catch (IOException | RuntimeException | Error e) {
      synchronized (this) {
        files.remove(name, file);
      }
      file.done.completeExceptionally(e);
      throw e;
    }
  }

  private void enterQueue() {
    try {
      if (makers.getQueueLength() >= WAITING * settings.makers()
          || !makers.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy("Many files are being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy("The server is stopping");
    }
  }

  private Path makeAlone(String edition, String name, Maker maker) throws IOException {
    Path directory = directory();
    synchronized (this) {
      drop(other -> !other.edition.equals(edition));
      dropSurplus(1);
      if (bytes() >= settings.shelfSize().toBytes()) {
        throw busy("Many large files are being read");
      }
    }
    Path workshop = Files.createTempDirectory(directory, "making-");
    try {
      Path made = workshop.resolve("file");
      maker.make(made);
      return Files.move(made, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileSystemUtils.deleteRecursively(workshop);
    }
  }

  private static ProblemException busy(String what) {
    return new ProblemException(Problem.busy(what));
  }

  private synchronized Path directory() throws IOException {
    if (room != null && !Files.isDirectory(room.directory())) {
      files.values().removeIf(ShelvedFile::isGone);
      room.close();
      room = null;
    }
    if (room == null) {
      String place =
          settings.directory().isBlank()
              ? System.getProperty("java.io.tmpdir")
              : settings.directory();
      room = ShelfRoom.in(Path.of(place));
    }
    return room.directory();
  }

  private long bytes() {
    return files.values().stream().mapToLong(ShelvedFile::size).sum();
  }

  /**
   * @param more bytes for which there must be room
   */
  private void dropSurplus(int more) {
    drop(
        file ->
            bytes() + more > settings.shelfSize().toBytes()
                || files.size() > settings.shelfFiles());
  }

  /** Deletes what nobody reads, the one asked for longest ago first. */
  private void drop(Predicate<ShelvedFile> unwanted) {
    Iterator<ShelvedFile> oldest = files.values().iterator();
    while (oldest.hasNext()) {
      ShelvedFile file = oldest.next();
      if (file.readers == 0 && file.isFinished() && unwanted.test(file)) {
        oldest.remove();
        file.delete();
      }
    }
  }

  @Override
  public synchronized void destroy() throws IOException {
    files.clear();
    if (room != null) {
      room.close();
      room = null;
    }
  }
}
