package dk.frirum.population;

import java.util.List;
import java.util.Map;

/**
 * Names put together by chance from lists of common given names and surnames, mostly Danish, some
 * of other origins as a Danish municipality has them. The two halves meet by lot: who bears such a
 * name in life is not meant.
 */
final class Names {
  record Name(String given, String surname) {}

  private record Origin(
      int share,
      List<String> female,
      List<String> male,
      List<String> femaleOlder,
      List<String> maleOlder,
      List<String> surnames) {}

  private static final int OLDER_BEFORE = 1975;
  private static final List<Origin> ORIGINS =
      List.of(
          origin("danish"),
          origin("turkish"),
          origin("arabic"),
          origin("polish"),
          origin("ukrainian"),
          origin("somali"),
          origin("bosnian"),
          origin("persian"),
          origin("vietnamese"),
          origin("tamil"),
          origin("german"));
  private static final int[] SHARES = ORIGINS.stream().mapToInt(Origin::share).toArray();

  private Names() {}

  static Name draw(Dice dice, boolean female, int born) {
    int at = dice.weighted(SHARES);
    Origin origin = ORIGINS.get(at);
    boolean older = born < OLDER_BEFORE && !dice.percent(15);
    List<String> given =
        female
            ? older ? origin.femaleOlder : origin.female
            : older ? origin.maleOlder : origin.male;
    String first = dice.pick(given);
    String last = dice.pick(origin.surnames);
    boolean danish = at == 0;
    if (danish && dice.percent(30)) {
      String middle = dice.pick(origin.surnames);
      last = middle.equals(last) ? last : middle + " " + last;
    } else if (!danish && dice.percent(6)) {
      last = dice.pick(ORIGINS.getFirst().surnames);
    }
    return new Name(first, last);
  }

  private static Origin origin(String name) {
    Map<String, List<String>> lists = TextLists.read("names/" + name + ".txt");
    List<String> female = TextLists.required(lists, "female");
    List<String> male = TextLists.required(lists, "male");
    return new Origin(
        Integer.parseInt(TextLists.required(lists, "share").getFirst()),
        female,
        male,
        lists.getOrDefault("female-before-1975", female),
        lists.getOrDefault("male-before-1975", male),
        TextLists.required(lists, "surname"));
  }
}
