package org.brecha.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Name of a file after the question it answers: ASCII letters, digits, hyphens and single low
 * lines, safe in a header and on every file system. Questions that differ by more than accents and
 * separators have different names: what a word cannot say gets a checksum behind it. Not
 * thread-safe.
 */
public final class AttachmentName {

  private static final int LONGEST = 150;
  private static final int LONGEST_WORD = 40;
  private static final int EDITION_DIGITS = 8;

  /** Without accents, texts that are words but for their separators. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+([ _.,:/-][A-Za-z0-9]+)*");

  private final String start;
  private final List<String> words = new ArrayList<>();

  /**
   * @param start letters, digits and single low lines, at most 40
   */
  public AttachmentName(String start) {
    this.start = start;
  }

  /**
   * Adds a word that says by itself what it is.
   *
   * @param value not empty
   */
  public AttachmentName with(String value) {
    words.add(word(value));
    return this;
  }

  /** Adds a parameter that was chosen. */
  public AttachmentName with(String parameter, String value) {
    words.add(value.isEmpty() ? "no-" + parameter : parameter + '-' + word(value));
    return this;
  }

  /** Adds a parameter whose value nobody would want to read in a name. */
  public AttachmentName withChecksum(String parameter, String value) {
    words.add(parameter + '-' + checksum(value));
    return this;
  }

  /**
   * The name; where it would be too long, the words that came last become one checksum.
   *
   * @param edition of the data, shown by its first digits
   */
  public String of(String edition, String extension) {
    String end =
        "_" + edition.substring(0, Math.min(EDITION_DIGITS, edition.length())) + "." + extension;
    String whole = join(words) + end;
    int kept = words.size();
    while (whole.length() > LONGEST && kept > 0) {
      kept--;
      List<String> shorter = new ArrayList<>(words.subList(0, kept));
      shorter.add(checksum(String.join("_", words.subList(kept, words.size()))));
      whole = join(shorter) + end;
    }
    return whole;
  }

  private String join(List<String> parts) {
    return parts.isEmpty() ? start : start + '_' + String.join("_", parts);
  }

  private static String word(String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    if (plain.length() <= LONGEST_WORD && PLAIN.matcher(plain).matches()) {
      return plain.replaceAll("[ .,:/]", "-");
    }
    String most = plain.substring(0, Math.min(LONGEST_WORD, plain.length()));
    String legal = most.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return legal.isEmpty() ? checksum(value) : legal + '-' + checksum(value);
  }

  private static String checksum(String value) {
    CRC32 checksum = new CRC32();
    checksum.update(value.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
