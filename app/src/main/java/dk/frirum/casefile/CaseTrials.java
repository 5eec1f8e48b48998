package dk.frirum.casefile;

import dk.frirum.citizen.TrialsView;
import dk.frirum.duty.DutyChanges;
import dk.frirum.web.Words;
import org.springframework.stereotype.Component;

/** Which trial actions a citizen was in, and what changed rules did to the duties. */
@Component
class CaseTrials {
  /** So many changes are shown; the rest is history. */
  private static final int SHOWN = 30;

  private final DutyWords duties;

  CaseTrials(DutyWords duties) {
    this.duties = duties;
  }

  TrialsView view(CaseFile file, boolean links, Words words) {
    return new TrialsView(
        file.trials().stream()
            .map(each ->
                new TrialsView.Membership(
                    each.title(),
                    links ? "/trials/" + each.trial() : null,
                    each.version(),
                    each.during().from(),
                    each.during().to(),
                    each.sure()))
            .toList(),
        file.changes().stream().limit(SHOWN).map(each -> change(each, words)).toList(),
        file.changes().size());
  }

  private TrialsView.Change change(DutyChanges.Change each, Words words) {
    return new TrialsView.Change(
        each.on(),
        duties.title(each.requirement(), words),
        each.before().status(),
        each.before().due(),
        each.after().status(),
        each.after().due());
  }
}
