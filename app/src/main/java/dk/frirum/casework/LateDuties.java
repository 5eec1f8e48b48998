package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.rules.Status;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers why duties were late where the work is: when what they ask for is registered. The cause
 * goes to the duty the form was opened from and to those that were overdue and are met by it.
 */
@Component
public class LateDuties {
  private final CaseDuties duties;
  private final LateCauses causes;

  LateDuties(CaseDuties duties, LateCauses causes) {
    this.duties = duties;
    this.causes = causes;
  }

  /** The municipality's own that are overdue, the most overdue first. */
  public List<Standing> of(long citizenId) {
    return overdue(duties.standing(citizenId));
  }

  /** What is asked about, in words; nothing where nothing is overdue. */
  public Optional<String> question(long citizenId, Predicate<Standing> from, Words words) {
    List<Standing> late = of(citizenId);
    return late.stream()
        .filter(from)
        .findFirst()
        .or(() -> late.stream().findFirst())
        .map(duty ->
            words.t(
                "interview.due",
                AfterSaving.title(duty, words),
                words.date(Objects.requireNonNull(duty.due()))));
  }

  /**
   * Does something to a citizen's case and registers the cause with the duties it is the cause of.
   *
   * @param reason none where none was given
   * @param from whether a duty is the one it was done for
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T around(
      SignedIn who,
      long citizenId,
      Optional<LateReason> reason,
      Predicate<Standing> from,
      Supplier<T> doing) {
    if (reason.isEmpty()) {
      return doing.get();
    }
    List<Standing> before = of(citizenId);
    T done = doing.get();
    List<Standing> met = new AfterSaving(before, duties.standing(citizenId)).met();
    for (Standing duty : before) {
      if (from.test(duty) || met.stream().anyMatch(duty::sameAs)) {
        causes.register(who, citizenId, named(duty), due(duty), reason.get());
      }
    }
    return done;
  }

  /** What names a duty. */
  public static LateCauses.OfDuty named(Standing duty) {
    return new LateCauses.OfDuty(Long.parseLong(duty.spell()), duty.requirement(), duty.anchor());
  }

  private static LocalDate due(Standing duty) {
    return Objects.requireNonNull(duty.due());
  }

  private static List<Standing> overdue(List<Standing> all) {
    return all.stream()
        .filter(duty -> duty.status() == Status.OVERDUE && duty.ours() && !duty.ofForm())
        .filter(duty -> duty.due() != null)
        .sorted(Comparator.comparing(LateDuties::due))
        .toList();
  }
}
