package dk.frirum.merge;

import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.merge.Comparing.Joined;
import dk.frirum.merge.Comparing.Pair;
import dk.frirum.merge.Comparing.Side;
import dk.frirum.merge.Comparison.Overlap;
import dk.frirum.merge.Comparison.Seen;
import dk.frirum.merge.MergeView.Line;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two records, and a merge, in the reader's language. */
@Component
class MergeWords {
  private final AddedRows addedRows;

  MergeWords(AddedRows addedRows) {
    this.addedRows = addedRows;
  }

  /**
   * Which record is the other one?
   *
   * @param home the page to go back to
   */
  static MergeView searching(
      String home, Citizen one, PickView pick, boolean merged, @Nullable String problem) {
    return new MergeView(
        home, one.name(), pick, null, merged ? UnmergePage.form(one.id()) : null, problem);
  }

  /**
   * What was typed, or is to be.
   *
   * @param keep id of the one to keep; 0 before one is chosen
   * @param seen what the person saw; none for what is shown now
   */
  record Typed(long keep, String reason, @Nullable Seen seen, UUID key, List<FieldError> errors) {}

  MergeView chosen(String home, Pair pair, Typed typed, DraftView draft, Words words) {
    Citizen one = pair.one().citizen();
    Citizen other = pair.other().citizen();
    String form = MergePage.form(one.id());
    return new MergeView(
        home,
        one.name(),
        null,
        new MergeView.Chosen(
            MergePage.address(one.id(), other.id()),
            side(pair.one(), words),
            side(pair.other(), words),
            lines(one, other, words),
            overlaps(pair.overlaps(), words),
            typed.seen() == null ? List.of() : changed(typed.seen(), pair, words),
            typed.keep(),
            typed.reason(),
            typed.errors(),
            pair.seen().token(),
            typed.key().toString(),
            form,
            draft),
        null,
        null);
  }

  private static MergeView.Side side(Side side, Words words) {
    return new MergeView.Side(
        side.citizen().id(),
        PersonView.of(side.citizen()),
        side.record().spells().stream()
            .map(each -> AddedRows.spell(each.benefit(), each.during(), words))
            .toList(),
        side.record().interviews().stream()
            .map(each -> words.code("kind", each.kind()) + ", " + words.date(each.on()))
            .toList());
  }

  private static List<Line> lines(Citizen one, Citizen other, Words words) {
    return List.of(
        new Line("name", one.name(), other.name()),
        new Line("cpr", one.cprMasked(), other.cprMasked()),
        new Line("born", words.date(one.born()), words.date(other.born())),
        new Line("address", address(one, words), address(other, words)),
        new Line("phone", known(one.phone()), known(other.phone())),
        new Line("email", known(one.email()), known(other.email())),
        new Line("protection", protection(one, words), protection(other, words)),
        new Line("caseworker", caseworker(one, words), caseworker(other, words)));
  }

  private static String address(Citizen citizen, Words words) {
    return citizen.protection().showsAddress() ? known(citizen.address()) : words.t("protected");
  }

  private static String protection(Citizen citizen, Words words) {
    return switch (citizen.protection()) {
      case NONE -> words.t("merge.protection.none");
      case ADDRESS -> words.t("merge.protection.address");
      case SHIELDED -> words.t("merge.protection.shielded");
    };
  }

  private static String caseworker(Citizen citizen, Words words) {
    return Objects.requireNonNullElseGet(citizen.caseworker(), () -> words.t("nobody"));
  }

  private static String known(@Nullable String text) {
    return text == null ? "–" : text;
  }

  static List<String> overlaps(List<Overlap> overlaps, Words words) {
    return overlaps.stream()
        .map(each ->
            words.t(
                "merge.overlap",
                words.code("benefit", each.benefit()),
                words.period(each.one().from(), each.one().to()),
                words.period(each.other().from(), each.other().to())))
        .toList();
  }

  private static List<String> changed(Seen then, Pair pair, Words words) {
    return changed(
        then,
        pair.seen(),
        Map.of(
            pair.one().citizen().id(), pair.one().citizen().cprMasked(),
            pair.other().citizen().id(), pair.other().citizen().cprMasked()),
        words);
  }

  /** What differs, as {@code Samtaler (148865-••••): 3 → 4}. */
  private static List<String> changed(Seen then, Seen now, Map<Long, String> names, Words words) {
    List<String> all = new ArrayList<>();
    for (String part : then.differing(now)) {
      long citizen = Long.parseLong(part.substring(0, part.indexOf('.')));
      String table = part.substring(part.indexOf('.') + 1);
      String name = names.getOrDefault(citizen, "");
      String what = words.t("merge.table." + table);
      Owned.of(table)
          .filter(owned -> then.count(citizen, owned) != now.count(citizen, owned))
          .ifPresentOrElse(
              owned ->
                  all.add(
                      words.t(
                          "merge.changed.count",
                          what,
                          name,
                          then.count(citizen, owned),
                          now.count(citizen, owned))),
              () -> all.add(words.t("merge.changed.what", what, name)));
    }
    return all;
  }

  /** A merge that is to be parted. */
  UnmergeView parting(
      String home,
      Joined joined,
      String text,
      String typed,
      Map<Owned, Set<Long>> checked,
      @Nullable Seen seen,
      List<FieldError> errors,
      Words words) {
    Citizen kept = joined.kept();
    List<UnmergeView.Added> added = new ArrayList<>();
    joined
        .added()
        .forEach((table, ids) -> {
          Map<Long, String> texts = addedRows.in(table, ids, words);
          for (long id : ids) {
            added.add(
                new UnmergeView.Added(
                    table.table() + "." + id,
                    words.t("merge.table." + table.table()) + ": " + texts.getOrDefault(id, ""),
                    checked.getOrDefault(table, Set.of()).contains(id),
                    table == Owned.INTERVIEW ? warning(id, joined.coverage(), words) : null));
          }
        });
    return new UnmergeView(
        home,
        kept.name(),
        List.of(),
        new UnmergeView.Chosen(
            UnmergePage.form(kept.id()),
            joined.merge().getId(),
            text,
            joined.merge().getReason(),
            joined.back().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each ->
                    words.t(
                        "unmerge.back.count",
                        words.t("merge.table." + each.getKey().table()),
                        each.getValue()))
                .toList(),
            added,
            warnings(joined, words),
            seen == null
                ? List.of()
                : changed(seen, joined.seen(), Map.of(kept.id(), kept.cprMasked()), words),
            typed,
            errors,
            joined.seen().token()));
  }

  private static @Nullable String warning(long interview, Coverage coverage, Words words) {
    boolean here = coverage.stay().contains(interview);
    boolean there = coverage.ifChosen().contains(interview);
    if (!here && !there) {
      return null;
    }
    return words.t(
        here && there
            ? "unmerge.nospell.both"
            : here ? "unmerge.nospell" : "unmerge.nospell.there");
  }

  /** Of what was there when they were merged; what came since is warned of where it is chosen. */
  private List<String> warnings(Joined joined, Words words) {
    List<Long> since = joined.added().getOrDefault(Owned.INTERVIEW, List.of());
    List<String> warnings = new ArrayList<>();
    Coverage coverage = joined.coverage();
    texts(coverage.back(), words)
        .forEach(each -> warnings.add(words.t("unmerge.nospell.back", each)));
    texts(coverage.stay().stream().filter(id -> !since.contains(id)).toList(), words)
        .forEach(each -> warnings.add(words.t("unmerge.nospell.kept", each)));
    return warnings;
  }

  private List<String> texts(Collection<Long> interviews, Words words) {
    return addedRows
        .in(Owned.INTERVIEW, interviews.stream().sorted().toList(), words)
        .values()
        .stream()
        .toList();
  }
}
