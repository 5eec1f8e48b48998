package dk.frirum.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file can hold, told by the names of its columns. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are
enum FileKind {
  CITIZENS(
      List.of("cpr", "given_name", "surname"),
      "born",
      "address",
      "postcode",
      "city",
      "municipality",
      "phone",
      "email",
      "protected",
      "caseworker"),
  SPELLS(List.of("cpr", "benefit", "from"), "to"),
  INTERVIEWS(
      List.of("cpr", "kind", "date", "form", "outcome"),
      "preparation_minutes",
      "meeting_minutes",
      "after_work_minutes"),
  EVENTS(List.of("cpr", "kind", "date"), "category", "ground"),
  FACTS(List.of("cpr", "fact", "value", "from"), "to"),
  STAFF(List.of("username", "name", "role"), "team");

  private final List<String> required;
  private final List<String> columns;

  FileKind(List<String> required, String... optional) {
    this.required = required;
    this.columns = Stream.concat(required.stream(), Stream.of(optional)).toList();
  }

  List<String> required() {
    return required;
  }

  /** Every column that is read. */
  List<String> columns() {
    return columns;
  }

  /** Last part of the message key. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first kind whose required columns are all there. */
  static Optional<FileKind> of(Set<String> header) {
    return Stream.of(values()).filter(kind -> header.containsAll(kind.required)).findFirst();
  }

  /** The kind the header comes nearest to. */
  static FileKind nearest(Set<String> header) {
    FileKind best = CITIZENS;
    double most = -1;
    for (FileKind kind : values()) {
      double share =
          (double) kind.required.stream().filter(header::contains).count() / kind.required.size();
      if (share > most) {
        most = share;
        best = kind;
      }
    }
    return best;
  }
}
