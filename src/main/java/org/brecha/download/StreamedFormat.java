package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;

/** A format that is sent while it is made, in constant memory. */
interface StreamedFormat extends FileFormat {

  /**
   * @param out neither flushed nor closed here
   */
  void write(FileContent content, OutputStream out) throws IOException;
}
