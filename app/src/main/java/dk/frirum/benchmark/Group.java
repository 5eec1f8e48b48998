package dk.frirum.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The benefit groups (<i>ydelsesgrupper</i>) of the benchmarking, as jobindsats.dk calls them. */
enum Group {
  ALL("Ydelsesgrupper i alt", "All benefit groups"),
  UNEMPLOYMENT_BENEFIT("A-dagpenge mv.", "Unemployment benefit etc."),
  SICKNESS_BENEFIT("Sygedagpenge mv.", "Sickness benefit etc."),
  CASH_BENEFIT("Kontanthjælp mv.", "Cash benefit etc.");

  private final String danish;
  private final String english;

  Group(String danish, String english) {
    this.danish = danish;
    this.english = english;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a file writes it, with or without the full stop. */
  static Optional<Group> read(String text) {
    String word = bare(text);
    return Stream.of(values()).filter(each -> bare(each.danish).equals(word)).findFirst();
  }

  static List<String> names() {
    return Stream.of(values()).map(each -> each.danish).toList();
  }

  /** A group by its code; what is none is a plain measure and stands as it is written. */
  static String shown(String code, boolean danish) {
    return Stream.of(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(each -> danish ? each.danish : each.english)
        .orElse(code);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("\\s+", " ").strip();
  }
}
