package org.brecha.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds names so that two spellings of one place meet: case, accents, punctuation, kind of unit.
 */
final class NameFold {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:provincia|comarca|canton|distrito|corregimiento|province|district)(?: (?:de|del|of))? | (?:province|canton|district)$");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private NameFold() {}

  /** {@code "Provincia de Panamá Oeste"} becomes {@code "panama oeste"}; null becomes empty. */
  static String fold(String name) {
    if (name == null) {
      return "";
    }
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String words = NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    String bare = KIND.matcher(words).replaceAll("").strip();
    return bare.isEmpty() ? words : bare;
  }

  /**
   * The text that was meant if this one is UTF-8 that was once read as Windows-1252 ({@code
   * "JosÃ©"}), otherwise the text itself.
   */
  static String unmangle(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    byte[] bytes = text.getBytes(WINDOWS_1252);
    if (!new String(bytes, WINDOWS_1252).equals(text)) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
