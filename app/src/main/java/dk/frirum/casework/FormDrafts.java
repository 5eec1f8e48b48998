package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.draft.Draft;
import dk.frirum.draft.DraftView;
import dk.frirum.draft.DraftWords;
import dk.frirum.draft.Drafts;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The drafts of the forms about interviews. */
@Component
class FormDrafts {
  private final Drafts drafts;
  private final DraftWords said;

  FormDrafts(Drafts drafts, DraftWords said) {
    this.drafts = drafts;
    this.said = said;
  }

  /** The writer's draft of a form that is being shown. */
  Opened open(SignedIn who, long citizenId, String form, String address) {
    return new Opened(drafts.open(who, citizenId, form, address), said);
  }

  /** A draft whose form is open. It is brought back only for its text: minutes are soon typed. */
  record Opened(Draft draft, DraftWords said) {
    private boolean isWorthIt() {
      return draft.hasText("note", "reason", "stepWords");
    }

    /** What stands in the fields again; nothing where nothing was written. */
    Optional<InterviewValues> values() {
      return isWorthIt() ? Optional.of(InterviewValues.sent(draft.fields())) : Optional.empty();
    }

    /** All the fields of what was written; none where nothing was. */
    Map<String, String> fields() {
      return isWorthIt() ? draft.fields() : Map.of();
    }

    /** The step that stands in the form again. */
    StepForm step(LocalDate today) {
      return isWorthIt() ? StepForm.sent(draft.fields(), today) : StepForm.first(today);
    }

    /** The version of the interview the text was written upon. */
    Optional<Integer> version() {
      String version = draft.fields().getOrDefault("version", "");
      return isWorthIt() && version.matches("\\d{1,9}")
          ? Optional.of(Integer.valueOf(version))
          : Optional.empty();
    }

    /** As a form shows it whose fields come from here. */
    DraftView view(Words words) {
      return said.view(draft, isWorthIt(), words);
    }

    /** As a form shows it that holds what was sent just now. */
    DraftView inForm(Words words) {
      return said.view(draft, false, words);
    }
  }
}
