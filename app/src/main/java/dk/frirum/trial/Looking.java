package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.duty.RulebookHolder.Cards;
import dk.frirum.duty.RulebookHolder.Draft;
import dk.frirum.price.Columns;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation;
import dk.frirum.whatif.Answer;
import dk.frirum.whatif.Preview;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks ahead: what a version would do were it put in force, and what its end would leave. */
@Component
class Looking {
  private final Enacting enacting;
  private final Preview preview;
  private final Columns columns;
  private final RulebookHolder holder;

  Looking(Enacting enacting, Preview preview, Columns columns, RulebookHolder holder) {
    this.enacting = enacting;
    this.preview = preview;
    this.columns = columns;
    this.holder = holder;
  }

  /** What was seen. */
  sealed interface Seen {
    /** The cards cannot be used. */
    record Faulty(List<Problem> problems) implements Seen {
      public Faulty {
        problems = List.copyOf(problems);
      }
    }

    /** They can, and this is what they would do. */
    record Ahead(Answer answer, List<Deviation> deviations) implements Seen {
      public Ahead {
        deviations = List.copyOf(deviations);
      }
    }
  }

  /**
   * What a version would do from today on; for one that is in force, what it does compared with a
   * rulebook without it.
   */
  Seen ahead(SignedIn who, TrialAction trial, TrialAction.Version version, LocalDate today) {
    CardCheck.Result looked = enacting.look(who.municipality(), trial, version, null);
    Rulebook rulebook = looked.rulebook();
    return rulebook == null
        ? new Seen.Faulty(looked.problems())
        : new Seen.Ahead(
            preview.of(who.municipality(), today, without(trial, rulebook), rulebook),
            looked.deviations());
  }

  private Rulebook without(TrialAction trial, Rulebook rulebook) {
    if (holder.rulebook().hash().equals(rulebook.hash())
        && holder.draft(List.of(new Cards(trial.source(), new LinkedHashMap<>())))
            instanceof Draft.Loads(Rulebook without)) {
      return without;
    }
    return holder.rulebook();
  }

  /**
   * What awaits on the day after the last.
   *
   * @param goesOn if the trial action went on
   * @param atOnce if the law applied from that day
   * @param grace if there were some weeks' grace; none where the cards do not load that way
   */
  record Ending(Landing goesOn, Landing atOnce, @Nullable Landing grace) {}

  /** What ending it on a day would leave; none where nothing was set aside. */
  @Nullable Ending ending(
      SignedIn who, TrialAction trial, LocalDate last, @Nullable Integer weeks) {
    TrialAction.Version version = trial.latest();
    if (!version.hasCards()) {
      return null;
    }
    TrialAction.Version ended = Ended.on(version, last, "");
    Rulebook atOnce = enacting.look(who.municipality(), trial, ended, null).rulebook();
    if (atOnce == null) {
      return null;
    }
    CardCheck.Result now = enacting.look(who.municipality(), trial, version, null);
    Set<String> requirements =
        now.deviations().stream().flatMap(each -> each.of().stream()).collect(Collectors.toSet());
    var citizens = columns.of(who.municipality()).columns();
    LocalDate after = last.plusDays(1);
    Rulebook grace =
        weeks == null ? null : enacting.look(who.municipality(), trial, ended, weeks).rulebook();
    return new Ending(
        Landing.of(holder.rulebook(), requirements, citizens, after),
        Landing.of(atOnce, requirements, citizens, after),
        grace == null ? null : Landing.of(grace, requirements, citizens, after));
  }
}
