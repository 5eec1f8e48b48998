package dk.frirum.merge;

import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that merges two records of one citizen: first the search, then both beside each other.
 *
 * @param pick the search for the other record; none once it is chosen
 * @param chosen both records; none before the other is chosen
 * @param unmergeHref where this record is parted from one merged into it; none where none is
 * @param problem what is wrong with the choice; none when all is well
 */
public record MergeView(
    String citizenHref,
    String name,
    @Nullable PickView pick,
    @Nullable Chosen chosen,
    @Nullable String unmergeHref,
    @Nullable String problem) {

  /**
   * The other record is chosen.
   *
   * @param lines what stands in both, and where it differs
   * @param overlaps the same benefit at the same time in both, in words: cannot be merged so
   * @param changed what has changed since the page was opened, in words
   * @param keep id of the one to keep, as chosen; 0 before one is
   * @param seen token of what is shown
   */
  public record Chosen(
      String action,
      Side one,
      Side other,
      List<Line> lines,
      List<String> overlaps,
      List<String> changed,
      long keep,
      String reason,
      List<FieldError> errors,
      String seen,
      String idempotencyKey,
      String otherHref,
      DraftView draft) {

    public Chosen {
      lines = List.copyOf(lines);
      overlaps = List.copyOf(overlaps);
      changed = List.copyOf(changed);
      errors = List.copyOf(errors);
    }
  }

  /**
   * A record.
   *
   * @param spells benefits with their periods, in words
   * @param interviews kinds with their days, in words
   */
  public record Side(long id, PersonView person, List<String> spells, List<String> interviews) {
    public Side {
      spells = List.copyOf(spells);
      interviews = List.copyOf(interviews);
    }
  }

  /** A field of both records; words of the label from {@code merge.field.<field>}. */
  public record Line(String field, String one, String other) {
    public boolean differs() {
      return !one.equals(other);
    }
  }
}
