package org.brecha.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of one process, readable by nobody else, locked while it lives. What processes left
 * behind that were killed is deleted by the next one in the same place.
 */
final class ShelfRoom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ShelfRoom.class);
  private static final String PREFIX = "brecha-files-";
  private static final String LOCK = "lock";

  private final Path directory;
  private final FileChannel lock;

  private ShelfRoom(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  static ShelfRoom in(Path parent) throws IOException {
    Files.createDirectories(parent);
    clear(parent);
    Path directory = Files.createTempDirectory(parent, PREFIX);
    FileChannel lock =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    return new ShelfRoom(directory, lock);
  }

  Path directory() {
    return directory;
  }

  private static void clear(Path parent) throws IOException {
    List<Path> rooms;
    try (Stream<Path> entries = Files.list(parent)) {
      rooms = entries.filter(e -> e.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path room : rooms) {
      if (isAbandoned(room)) {
        FileSystemUtils.deleteRecursively(room);
      }
    }
  }

  /** One without a lock file may be just being made: it is left alone. */
  private static boolean isAbandoned(Path room) {
    try (FileChannel channel = FileChannel.open(room.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken != null;
    } catch (IOException | OverlappingFileLockException e) {
      LOG.debug("{} is in use", room, e);
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    FileSystemUtils.deleteRecursively(directory);
  }
}
