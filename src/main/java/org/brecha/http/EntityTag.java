package org.brecha.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Strong entity tags: the data edition and a hash of what was asked and of the program, so that the
 * same bytes carry the same tag after a restart and on every machine, and new data or another build
 * a new one.
 */
public final class EntityTag {

  private static final String PRINT = ProgramPrint.ofThis();
  private static final byte[] PROGRAM = PRINT.getBytes(StandardCharsets.UTF_8);
  private static final String VERSION = PRINT.substring(0, 8);

  private EntityTag() {}

  /**
   * @param edition letters and digits
   * @param asked everything else on which the bytes depend
   * @return the tag with its quotes
   */
  public static String of(String edition, String... asked) {
    MessageDigest digest = sha256();
    digest.update(PROGRAM);
    for (String part : asked) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return '"' + edition + '-' + HexFormat.of().formatHex(digest.digest(), 0, 8) + '"';
  }

  /**
   * What a whole edition looks like as this build of the program draws it: for addresses that are
   * kept for ever and for tags that are too many to hash each.
   *
   * @param edition letters and digits
   */
  public static String version(String edition) {
    return edition + '-' + VERSION;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The tag of the same bytes gzipped: another representation needs another strong tag. */
  public static String gzipped(String tag) {
    return tag.substring(0, tag.length() - 1) + "-gz\"";
  }

  /**
   * Whether the representation may be sent to whoever wants one version only (RFC 9110, clause
   * 13.1.1: strong comparison).
   *
   * @param ifMatch the header as received, or null for any version
   */
  public static boolean isMatched(String ifMatch, String tag) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return true;
    }
    for (String wanted : ifMatch.split(",")) {
      if (wanted.strip().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a cache already has the representation (RFC 9110, clause 13.1.2: weak comparison).
   *
   * @param ifNoneMatch the header as received, or null
   */
  public static boolean isKnown(String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    for (String known : ifNoneMatch.split(",")) {
      String candidate = known.strip();
      if ((candidate.startsWith("W/") ? candidate.substring(2) : candidate).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
