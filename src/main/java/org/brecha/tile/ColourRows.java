package org.brecha.tile;

/** Takes a picture in true colours row by row, from the north; to be closed after the last row. */
interface ColourRows extends AutoCloseable {

  /**
   * @param argb pixels of these rows, opacity in the highest byte, not premultiplied
   */
  void rows(int[] argb, int rows);

  @Override
  void close();
}
