package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.sweep.Finding.Kind;
import dk.frirum.rules.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions that nobody can ever get a duty from. */
final class DeadVersions {
  private DeadVersions() {}

  static List<Finding> of(Book book, Requirement requirement) {
    Scope scope = new Scope(book);
    Succession succession = new Succession(book, requirement);
    List<Version> never =
        requirement.versions().stream().filter(each -> scope.of(each).isEmpty()).toList();
    if (never.size() == requirement.versions().size()) {
      return List.of(nobody(requirement));
    }
    return requirement.versions().stream()
        .flatMap(each ->
            Stream.of(
                never.contains(each) ? nobody(requirement, each) : null,
                governsNothing(succession, requirement, each)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Finding nobody(Requirement requirement) {
    return new Finding(
        Kind.UNREACHABLE,
        requirement.id(),
        requirement.place(),
        new Text(
            "Kravet '%s' kan ikke gælde for nogen".formatted(requirement.id()),
            "The requirement '%s' cannot apply to anybody".formatted(requirement.id())),
        new Text("ingen ydelse, alder eller oplysning", "no benefit, age or fact will do"));
  }

  private static Finding nobody(Requirement requirement, Version version) {
    return new Finding(
        Kind.UNREACHABLE,
        requirement.id(),
        version.place(),
        new Text(
            "Versionen af '%s' i kraft %s kan ikke gælde for nogen"
                .formatted(requirement.id(), version.inForce()),
            "The version of '%s' in force %s cannot apply to anybody"
                .formatted(requirement.id(), version.inForce())),
        new Text("ingen ydelse, alder eller oplysning", "no benefit, age or fact will do"));
  }

  private static @Nullable Finding governsNothing(
      Succession succession, Requirement requirement, Version version) {
    int index = requirement.versions().indexOf(version);
    int outranked = Period.OPEN;
    Days days = succession.interesting();
    // Anchors lie after spells start, so the last boundary can be reached from well before it.
    for (int anchor = days.from(); anchor < days.end(); anchor++) {
      for (int start : succession.starts(index, anchor)) {
        if (succession.gives(index, start, anchor)) {
          return null;
        }
        int deadline = succession.deadline(index, anchor);
        if (succession.tracks().get(index).governs(start, anchor, deadline)) {
          outranked = Math.min(outranked, start);
        }
      }
    }
    String id = requirement.id();
    if (outranked < Period.OPEN) {
      return new Finding(
          Kind.UNREACHABLE,
          id,
          version.place(),
          new Text(
              "Versionen af '%s' i kraft %s viger altid for en senere"
                  .formatted(id, version.inForce()),
              "The version of '%s' in force %s always yields to a later one"
                  .formatted(id, version.inForce())),
          new Text(
              "en periode fra " + new Days(outranked, Period.OPEN).first(),
              "a spell from " + new Days(outranked, Period.OPEN).first()));
    }
    return new Finding(
        Kind.UNREACHABLE,
        id,
        version.place(),
        new Text(
            "Versionen af '%s' i kraft %s gælder for ingen periode, frist eller hændelse"
                .formatted(id, version.inForce()),
            "The version of '%s' in force %s governs no spell, deadline or event"
                .formatted(id, version.inForce())),
        new Text(
            "den gælder " + version.governs().period(),
            "it governs " + version.governs().period()));
  }
}
