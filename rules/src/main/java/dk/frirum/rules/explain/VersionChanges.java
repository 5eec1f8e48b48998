package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the versions of a requirement say otherwise than before. A version is known by the day it
 * comes into force; where just one of each is left over, they are the same with another first day.
 */
final class VersionChanges {
  private final Book before;
  private final Book after;

  VersionChanges(Book before, Book after) {
    this.before = before;
    this.after = after;
  }

  void between(Requirement old, Requirement now, Compared into) {
    List<Version> gone = new ArrayList<>(old.versions());
    List<Version> come = new ArrayList<>();
    for (Version version : now.versions()) {
      Version same = startingAlike(gone, version);
      if (same == null) {
        come.add(version);
      } else {
        gone.remove(same);
        into.addAll(compare(old, same, now, version));
      }
    }
    if (gone.size() == 1 && come.size() == 1) {
      into.addAll(compare(old, gone.getFirst(), now, come.getFirst()));
      return;
    }
    gone.forEach(version ->
        into.add(
            both(
                "Reglen, der var i kraft %s, er udgået: %s",
                "The version in force %s has been dropped: %s",
                Words.period(version.inForce()),
                gist(before, version))));
    come.forEach(version ->
        into.add(
            both(
                "En ny regel er i kraft %s: %s",
                "A new version is in force %s: %s",
                Words.period(version.inForce()),
                gist(after, version))));
  }

  private static @Nullable Version startingAlike(List<Version> among, Version version) {
    return among.stream()
        .filter(each -> each.inForce().first().equals(version.inForce().first()))
        .findFirst()
        .orElse(null);
  }

  private static Text gist(Book book, Version version) {
    return CardProse.applies(version.appliesTo())
        .plus(Text.same(" "))
        .plus(shape(book, version))
        .plus(Text.same(" "))
        .plus(CardProse.governs(version.governs()));
  }

  private Compared compare(Requirement old, Version was, Requirement now, Version is) {
    Text from = Words.date(is.inForce().first());
    Compared compared =
        new Compared(
            now.versions().size() == 1
                ? Text.same("")
                : both("Reglen fra %s: ", "The version from %s: ", from));
    compared.changed(
        new Text("Hvornår reglen er i kraft,", "When it is in force"),
        Words.period(was.inForce()),
        Words.period(is.inForce()));
    compared.changed(
        new Text("Hvad reglen gælder,", "What it governs"),
        CardProse.governs(was.governs()),
        CardProse.governs(is.governs()));
    compared.changed(
        new Text("Hvem kravet gælder,", "Whom it applies to"),
        CardProse.applies(was.appliesTo()),
        CardProse.applies(is.appliesTo()));
    compared.changed(
        new Text("Det, der kræves,", "What is required"), shape(before, was), shape(after, is));
    compared.changed(
        new Text("Det, der opfylder kravet,", "What fulfils it"),
        CardProse.fulfilled(was),
        CardProse.fulfilled(is));
    compared.changed(
        new Text("Måden at tælle på", "How it is counted"),
        counting(before, was),
        counting(after, is));
    ownWords(compared, old, was, now, is);
    return compared;
  }

  /** What a version says apart from its card; what it only inherits is told of the card. */
  private static void ownWords(
      Compared compared, Requirement old, Version was, Requirement now, Version is) {
    if (!was.title().equals(old.title()) || !is.title().equals(now.title())) {
      compared.changed(new Text("Titlen", "The title"), was.title(), is.title());
    }
    Basis wasBasis = was.basis();
    if (!wasBasis.equals(old.basis()) || !is.basis().equals(now.basis())) {
      CardChanges.basis(compared, wasBasis, is.basis());
    }
    if (!Objects.equals(was.wording(), old.wording())
        || !Objects.equals(is.wording(), now.wording())) {
      compared.changed(new Text("Lovens ordlyd", "The act's wording"), was.wording(), is.wording());
    }
    if (!was.reservations().equals(old.reservations())
        || !is.reservations().equals(now.reservations())) {
      CardChanges.reservations(compared, was.reservations(), is.reservations());
    }
  }

  private static Text shape(Book book, Version version) {
    return new ShapeWords(book.dictionary()).of(version.shape()).plus(Text.same("."));
  }

  private static Text counting(Book book, Version version) {
    List<Text> lines = new ArrayList<>();
    new CardProse(book).counting(version, lines);
    return lines.isEmpty()
        ? new Text("intet tælles", "nothing is counted")
        : Phrases.joined(lines, Text.same(" "));
  }
}
