package dk.frirum.casework;

import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one needs to know of a citizen's duties to register an interview. */
public interface CaseDuties {

  /** Holds citizens until the transaction ends: one change of their cases at a time. */
  void hold(List<Long> citizenIds);

  /** The duties of a citizen as they stand now, within the transaction that asks. */
  List<Standing> standing(long citizenId);

  /** The codes of the interviews that meet a requirement, in the order of its card. */
  List<String> kinds(String requirement);

  /** The rule about the form of such an interview on such a day, where one governs. */
  Optional<FormRule> formRule(long citizenId, String kind, LocalDate on);

  /**
   * A duty.
   *
   * @param basis paragraph, in the version that governs
   * @param open whether it is still to be done
   * @param ofForm whether it is about how an interview was held
   * @param ours whether it is the municipality's to do
   */
  record Standing(
      String spell,
      String requirement,
      LocalDate anchor,
      Text title,
      @Nullable LocalDate due,
      Status status,
      int have,
      int need,
      boolean open,
      boolean ofForm,
      boolean ours,
      String basis) {

    /** Whether the two are the same duty at different times. */
    boolean sameAs(Standing other) {
      return spell.equals(other.spell)
          && requirement.equals(other.requirement)
          && anchor.equals(other.anchor);
    }
  }

  /**
   * A rule about the form.
   *
   * @param title as {@code Hold den første samtale ved personligt fremmøde}
   * @param allowed codes of the forms that meet it
   */
  record FormRule(Text title, Set<String> allowed) {
    public FormRule {
      allowed = Set.copyOf(allowed);
    }
  }
}
