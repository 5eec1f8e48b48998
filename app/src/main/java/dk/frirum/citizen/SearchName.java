package dk.frirum.citizen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are looked for: {@code Åse Sørensen}, {@code aase soerensen} and {@code AASE
 * SØRENSEN} are one.
 */
public final class SearchName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SearchName() {}

  /**
   * Lower case, æ as ae, ø as oe, å as aa, other letters without their marks, one blank between
   * words.
   */
  public static String fold(String name) {
    String danish =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace("æ", "ae")
            .replace("ø", "oe")
            .replace("å", "aa")
            .replace("ß", "ss")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th");
    String plain = MARKS.matcher(Normalizer.normalize(danish, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }
}
