package dk.frirum.benchmark;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number as Danish files write it: {@code 1.234,5}. */
final class DanishNumber {
  /** A point may stand between thousands only, so that 12.5 is refused and not read as 125. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2})(,\\d{1,12})?");

  private DanishNumber() {}

  /** Nothing where it is none; a percent sign and spaces around it are left out. */
  static OptionalDouble read(String text) {
    String bare = text.strip().replace("\u00a0", "");
    bare = bare.endsWith("%") ? bare.substring(0, bare.length() - 1).strip() : bare;
    return NUMBER.matcher(bare).matches()
        ? OptionalDouble.of(Double.parseDouble(bare.replace(".", "").replace(',', '.')))
        : OptionalDouble.empty();
  }

  /** Whether a field says that there is no figure. */
  static boolean none(String text) {
    String bare = text.strip();
    return bare.isEmpty() || bare.matches("-|–|\\.{1,3}|…|\\*");
  }
}
