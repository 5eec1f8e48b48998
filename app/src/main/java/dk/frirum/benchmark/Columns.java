package dk.frirum.benchmark;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column of a file holds what. Letters' size, points and signs do not matter. */
final class Columns {
  private final List<String> header;
  private final Map<Field, Integer> places = new EnumMap<>(Field.class);

  /** What a column may hold, and what it may be called. */
  enum Field {
    CODE("kommunekode", "kommunenr", "kommune nr", "kode"),
    NAME("kommune", "kommunenavn", "område", "omraade", "area", "jobcenter"),
    PERIOD("periode", "period", "år", "aar"),
    GROUP("ydelsesgruppe", "ydelsesgrupper", "ydelse", "gruppe"),
    ACTUAL(
        "faktisk antal fuldtidspersoner",
        "faktisk antal",
        "faktisk",
        "antal fuldtidspersoner",
        "faktisk antal personer"),
    EXPECTED(
        "forventet antal fuldtidspersoner",
        "forventet antal",
        "forventet",
        "forventet antal personer"),
    ACTUAL_SHARE("faktisk andel", "faktisk andel pct", "faktisk andel i pct"),
    EXPECTED_SHARE("forventet andel", "forventet andel pct", "forventet andel i pct"),
    POPULATION(
        "befolkning",
        "befolkning 16 66",
        "befolkning 16 66 år",
        "antal personer 16 66 år",
        "personer 16 66 år");

    private final Set<String> names;

    Field(String... names) {
      this.names = Set.of(names);
    }
  }

  Columns(List<String> header) {
    this.header = List.copyOf(header);
    for (int place = 0; place < header.size(); place++) {
      String name = bare(header.get(place));
      for (Field field : Field.values()) {
        if (field.names.contains(name)) {
          places.putIfAbsent(field, place);
        }
      }
    }
  }

  boolean has(Field field) {
    return places.containsKey(field);
  }

  int place(Field field) {
    return places.getOrDefault(field, -1);
  }

  /** The column's name as it stands; the usual name where there is none. */
  String name(Field field) {
    Integer place = places.get(field);
    return place == null ? field.names.iterator().next() : header.get(place);
  }

  /** Places of columns that hold none of these. */
  List<Integer> others() {
    Set<Integer> used = new HashSet<>(places.values());
    return IntStream.range(0, header.size()).boxed().filter(each -> !used.contains(each)).toList();
  }

  /** Places of framework conditions (<i>rammevilkår</i>): columns that say so in their name. */
  List<Integer> conditions() {
    return others().stream()
        .filter(each -> bare(header.get(each)).startsWith("rammevilkår "))
        .toList();
  }

  /** The condition without the word before it. */
  String condition(int place) {
    return header.get(place).strip().replaceFirst("(?iu)^rammevilkår\\s*[:–-]?\\s*", "");
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[.,:()%–-]+", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
