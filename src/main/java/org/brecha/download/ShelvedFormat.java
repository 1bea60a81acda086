package org.brecha.download;

import java.io.IOException;
import java.nio.file.Path;

/** A format that must be whole before its first byte can be sent: it is made on the shelf. */
interface ShelvedFormat extends FileFormat {

  /**
   * Makes the file, in constant memory but for what the table of the layer holds anyway.
   *
   * @param file does not exist yet; its directory is empty, this writer's own, and deleted with
   *     everything left in it
   */
  void write(FileContent content, Path file) throws IOException;
}
