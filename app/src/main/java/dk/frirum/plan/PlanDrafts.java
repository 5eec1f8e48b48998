package dk.frirum.plan;

import dk.frirum.access.SignedIn;
import dk.frirum.draft.Draft;
import dk.frirum.draft.DraftView;
import dk.frirum.draft.DraftWords;
import dk.frirum.draft.Drafts;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody is writing in the plan: a draft for each form that adds a line, and one for the
 * forms that change one, of which one is open at a time.
 */
@Component
class PlanDrafts {
  private static final String CHANGE = "line";

  private final Drafts drafts;
  private final DraftWords said;

  PlanDrafts(Drafts drafts, DraftWords said) {
    this.drafts = drafts;
    this.said = said;
  }

  /**
   * The drafts of a page that is being shown.
   *
   * @param forms what is to stand in the fields again, by the name of the form
   * @param views by the name of the form; {@code line} for those that change one
   */
  record Opened(Map<String, Fields> forms, Map<String, DraftView> views) {
    static final Opened NONE = new Opened(Map.of(), Map.of());
  }

  /**
   * Opens them, in one statement however many lines the plan has.
   *
   * @param typed what was sent just now, which goes before what was kept
   */
  Opened open(SignedIn who, long citizenId, Fields typed, Words words) {
    if (!who.may("POST", "/drafts")) {
      return Opened.NONE;
    }
    String page = page(citizenId);
    List<String> names =
        Stream.concat(Stream.of(Kind.values()).map(Kind::code), Stream.of(CHANGE)).toList();
    Map<String, Draft> open =
        drafts.open(who, citizenId, names.stream().map(each -> page + "/" + each).toList(), page);
    Map<String, Fields> forms = new HashMap<>();
    Map<String, DraftView> views = new HashMap<>();
    for (String name : names) {
      Draft draft = open.get(page + "/" + name);
      if (draft != null) {
        String form = draft.fields().getOrDefault("form", name);
        boolean written = draft.hasText("words") && !typed.v("form").equals(form);
        if (written) {
          forms.put(form, new Fields(draft.fields()));
        }
        views.put(name, said.view(draft, written, words));
      }
    }
    return new Opened(forms, views);
  }

  private static String page(long citizenId) {
    return "/citizens/" + citizenId + "/plan";
  }

  /** A line of a kind was added. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void added(SignedIn who, long citizenId, Kind kind) {
    drafts.saved(who, page(citizenId) + "/" + kind.code());
  }

  /** A line was changed; what is being written of another stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(SignedIn who, long citizenId, long line) {
    drafts.saved(who, page(citizenId) + "/" + CHANGE, "line", Long.toString(line));
  }
}
