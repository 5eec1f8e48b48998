package dk.frirum.rehabilitation;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Histories;
import dk.frirum.citizen.Citizens;
import dk.frirum.draft.Draft;
import dk.frirum.draft.DraftView;
import dk.frirum.draft.DraftWords;
import dk.frirum.draft.Drafts;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.rehabilitation.RehabilitationView.CaseView;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a citizen's case for the team; what is sent from it is {@link
 * WriteRehabilitationPage}'s.
 */
@Controller
class RehabilitationPage {
  private static final String[] FORM = {"ownView", "health", "social", "work", "tried"};
  private static final String[] RECOMMENDATION = {"reasons"};

  private final Pages pages;
  private final CitizenAccess access;
  private final Citizens citizens;
  private final Histories histories;
  private final RulebookHolder holder;
  private final TeamCases cases;
  private final RehabilitationWords said;
  private final CitizenMeetings meetings;
  private final Drafts drafts;
  private final DraftWords draftWords;

  RehabilitationPage(
      Pages pages,
      CitizenAccess access,
      Citizens citizens,
      Histories histories,
      RulebookHolder holder,
      TeamCases cases,
      RehabilitationWords said,
      CitizenMeetings meetings,
      Drafts drafts,
      DraftWords draftWords) {
    this.pages = pages;
    this.access = access;
    this.citizens = citizens;
    this.histories = histories;
    this.holder = holder;
    this.cases = cases;
    this.said = said;
    this.meetings = meetings;
    this.drafts = drafts;
    this.draftWords = draftWords;
  }

  static String path(long citizenId) {
    return "/citizens/" + citizenId + "/rehabilitation";
  }

  @GetMapping("/citizens/{citizen}/rehabilitation")
  @Transactional
  public String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      @RequestParam(name = "on", defaultValue = "") String on,
      HttpServletRequest request,
      Model model) {
    return show(who, citizen, Day.read(on), Map.of(), List.of(), pages.frame(request), model);
  }

  /** The page, with what was typed and what is wrong with it. */
  String show(
      SignedIn who,
      long citizen,
      Day asked,
      Map<String, String> typed,
      List<FieldError> errors,
      Frame frame,
      Model model) {
    access.open(who, citizen, Action.COURSE_VIEWED, Map.of("page", "rehabilitation"));
    Words words = frame.words();
    boolean may = who.may("POST", path(citizen));
    LocalDate on = asked.date() == null ? frame.today() : asked.date();
    TeamLaw law = new TeamLaw(holder.rulebook(), histories.of(citizen));
    List<CaseView> all =
        cases.of(citizen).stream().map(each -> said.view(each, may, words)).toList();
    CaseView open = all.stream().filter(each -> each.closedOn() == null).findFirst().orElse(null);
    String name = citizens.find(who, citizen).name();
    boolean writes = may && open != null;
    Map<String, String> fields = new HashMap<>(typed);
    DraftView form =
        writes ? draft(who, citizen, "/form", FORM, typed.isEmpty(), fields, words) : null;
    DraftView recommendation =
        writes
            ? draft(who, citizen, "/recommendation", RECOMMENDATION, typed.isEmpty(), fields, words)
            : null;
    model.addAttribute(
        "rehabilitation",
        new RehabilitationView(
            name,
            "/citizens/" + citizen,
            path(citizen),
            may,
            on,
            said.seats(law, on, words),
            said.duties(law, on, words),
            said.before(law, on, words),
            open,
            all.stream().filter(each -> each.closedOn() != null).toList(),
            may
                ? meetings.of(who, citizen, words).stream()
                    .filter(each -> each.kind().equals("rehabilitation-team"))
                    .toList()
                : List.of(),
            CitizenMeetings.call(citizen) + "?kind=rehabilitation-team",
            RehabilitationWords.measures(words),
            RehabilitationWords.areas(words),
            fields,
            errors,
            UUID.randomUUID().toString(),
            form,
            recommendation));
    frame.crumb(name, "/citizens/" + citizen).crumb(words.t("rehabilitation.title"), null);
    model.addAttribute("page", frame.page(words.t("rehabilitation.title"), Page.Section.CITIZENS));
    return "rehabilitation/rehabilitation";
  }

  /** The draft of one of the page's forms; its text stands in the fields unless others do. */
  private @Nullable DraftView draft(
      SignedIn who,
      long citizen,
      String form,
      String[] texts,
      boolean free,
      Map<String, String> fields,
      Words words) {
    Draft draft = drafts.open(who, citizen, path(citizen) + form, path(citizen));
    boolean written = free && draft.hasText(texts);
    if (written) {
      fields.putAll(draft.fields());
    }
    return draftWords.view(draft, written, words);
  }
}
