package dk.frirum.duty;

import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.Histories;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Answers what one must know of duties to register an interview. */
@Component
class InterviewDuties implements CaseDuties {
  private static final String FORM = "form";
  private static final List<String> FORMS = List.of("in-person", "workplace", "video", "phone");

  private final Duties duties;
  private final Histories histories;
  private final RulebookHolder holder;

  InterviewDuties(Duties duties, Histories histories, RulebookHolder holder) {
    this.duties = duties;
    this.histories = histories;
    this.holder = holder;
  }

  private Optional<Requirement> requirement(String id) {
    return holder.rulebook().requirement(id);
  }

  /** What has a form is an interview; how one was held no other can mend. */
  private static List<String> interviews(Requirement requirement) {
    Version latest = requirement.latest();
    if (latest.shape() instanceof Shape.Form) {
      return List.of();
    }
    return latest.fulfilledBy().kinds().stream()
        .filter(kind -> kind.attributes().stream().map(Attribute::code).anyMatch(FORM::equals))
        .map(EventKind::code)
        .toList();
  }

  @Override
  public void hold(List<Long> citizenIds) {
    duties.hold(citizenIds);
  }

  @Override
  public List<Standing> standing(long citizenId) {
    return duties.of(citizenId).stream().map(this::standing).toList();
  }

  private Standing standing(CitizenDuty each) {
    return standing(each.duty(), each.outstanding(), each.responsible());
  }

  private Standing standing(Duty duty, boolean outstanding, Responsible responsible) {
    return new Standing(
        duty.spell(),
        duty.requirement(),
        duty.anchor(),
        title(duty),
        duty.due(),
        duty.status(),
        duty.have(),
        duty.need(),
        outstanding,
        isForm(duty),
        responsible == Responsible.MUNICIPALITY,
        basis(duty));
  }

  private String basis(Duty duty) {
    return requirement(duty.requirement())
        .map(requirement -> requirement.versions().get(duty.version()).basis().citation())
        .orElse("");
  }

  private Text title(Duty duty) {
    return requirement(duty.requirement())
        .map(requirement -> Titles.of(requirement, duty.version()))
        .orElse(Text.same(duty.requirement()));
  }

  @Override
  public List<String> kinds(String requirement) {
    return requirement(requirement).map(InterviewDuties::interviews).orElse(List.of());
  }

  /**
   * Asked of the rules themselves: what would be said of an interview in each of the forms. So the
   * answer holds for this citizen, this interview and this day, under any rulebook.
   */
  @Override
  public Optional<FormRule> formRule(long citizenId, String kind, LocalDate on) {
    CaseHistory history = histories.of(citizenId);
    Rulebook book = holder.rulebook();
    Set<String> allowed = new TreeSet<>();
    Text title = null;
    for (String form : FORMS) {
      for (Duty duty : book.evaluate(with(history, kind, on, form), on)) {
        if (duty.anchor().equals(on) && isForm(duty)) {
          title = title(duty);
          if (duty.status() == Status.MET) {
            allowed.add(form);
          }
        }
      }
    }
    return title == null || allowed.size() == FORMS.size()
        ? Optional.empty()
        : Optional.of(new FormRule(title, allowed));
  }

  private boolean isForm(Duty duty) {
    return requirement(duty.requirement())
        .map(each -> each.versions().get(duty.version()).shape() instanceof Shape.Form)
        .orElse(false);
  }

  private static CaseHistory with(CaseHistory history, String kind, LocalDate on, String form) {
    List<Event> events = new ArrayList<>(history.events());
    events.add(new Event("imagined", kind, on, Map.of(FORM, form)));
    return of(history, events);
  }

  private static CaseHistory of(CaseHistory history, List<Event> events) {
    return new CaseHistory(
        history.id(),
        history.municipality(),
        history.born(),
        history.spells(),
        events,
        history.facts());
  }
}
