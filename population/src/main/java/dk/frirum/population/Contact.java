package dk.frirum.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Addresses, telephone numbers and mail addresses that lead nowhere. */
final class Contact {
  private static final Map<String, List<String>> PLACES = TextLists.read("places.txt");
  private static final List<String> TOWNS = TextLists.required(PLACES, "town");
  private static final int[] SHARES =
      TextLists.required(PLACES, "share").stream().mapToInt(Integer::parseInt).toArray();
  private static final List<String> FIRST = TextLists.required(PLACES, "street-first");
  private static final List<String> LAST = TextLists.required(PLACES, "street-last");
  private static final List<String> MAIL = List.of("post.example", "mail.example", "brev.example");
  private static final List<String> DOOR = List.of("tv.", "th.", "mf.");

  private Contact() {}

  static Address address(Dice dice) {
    String town = TOWNS.get(dice.weighted(SHARES));
    StringBuilder street = new StringBuilder(40);
    street.append(dice.pick(FIRST)).append(dice.pick(LAST)).append(' ').append(1 + dice.below(120));
    if (dice.percent(8)) {
      street.append((char) ('A' + dice.below(5)));
    }
    if (dice.percent(30)) {
      int floor = dice.below(5);
      street
          .append(", ")
          .append(floor == 0 ? "st." : floor + ".")
          .append(' ')
          .append(dice.pick(DOOR));
    }
    return new Address(street.toString(), town.substring(0, 4), town.substring(5));
  }

  /** See {@link Person#phone()} for why 07. */
  static String phone(Dice dice) {
    return dice.percent(4) ? "" : "07" + (100_000 + dice.below(900_000));
  }

  static String email(Dice dice, Names.Name name, int index) {
    if (dice.percent(7)) {
      return "";
    }
    return ascii(name.given()) + "." + ascii(name.surname()) + "." + index + "@" + dice.pick(MAIL);
  }

  /** The name as it may stand in a mail address: a–z and hyphens. */
  static String ascii(String name) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    String lower = name.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      char c = lower.charAt(at);
      switch (c) {
        case 'æ' -> out.append("ae");
        case 'ø' -> out.append("oe");
        case 'å' -> out.append("aa");
        case 'ß' -> out.append("ss");
        case 'ł' -> out.append('l');
        case 'ı' -> out.append('i');
        case 'đ' -> out.append('d');
        case ' ' -> out.append('-');
        default -> {
          // The letter without its accent; accents that stand alone are dropped.
          char plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
          if (plain < 128) {
            out.append(plain);
          }
        }
      }
    }
    return out.toString();
  }
}
