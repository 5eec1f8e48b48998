package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A placement: what was agreed, what the rules said, what others are to be told. */
@Controller
class PlacementPage {
  private final Pages pages;
  private final Placements placements;
  private final PlacementCorrections corrections;
  private final PlacementWork work;
  private final PlacementWords said;
  private final RuleChecks checks;
  private final RegisterNotices notices;
  private final CitizenMeetings meetings;
  private final Clock clock;

  PlacementPage(
      Pages pages,
      Placements placements,
      PlacementCorrections corrections,
      PlacementWork work,
      PlacementWords said,
      RuleChecks checks,
      RegisterNotices notices,
      CitizenMeetings meetings,
      Clock clock) {
    this.pages = pages;
    this.placements = placements;
    this.corrections = corrections;
    this.work = work;
    this.said = said;
    this.checks = checks;
    this.notices = notices;
    this.meetings = meetings;
    this.clock = clock;
  }

  @GetMapping("/placements/{placement}")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("placement") long id,
      HttpServletRequest request,
      Model model) {
    Placement placement = placements.open(who, id);
    Frame frame = pages.frame(request);
    Words words = frame.words();
    LocalDate today = frame.today();
    model.addAttribute(
        "placement",
        new PlacementView(
            said.line(placement, words),
            words.date(placement.ends()),
            reason("placement.stop.", placement.stopReason(), placement.stopText(), words),
            reason(
                "placement.ending.",
                placement.outcome() == null ? null : placement.outcome().code(),
                placement.outcomeText(),
                words),
            placement.hours().stream()
                .map(each ->
                    words.t(
                        "placement.hours.from",
                        PlacementWords.hours(each.tenths(), words),
                        words.date(each.from())))
                .toList(),
            placement.note(),
            placement.registeredBy(),
            checks.of(placement.citizenId(), id).stream()
                .map(each -> CheckLine.of(each.check(), each.despite(), words))
                .toList(),
            notices.of(placement.citizenId(), id).stream()
                .map(each ->
                    words.t(
                        "placement.notice." + each.state(),
                        words.t("placement.notice.what." + each.what()),
                        words.at(each.at(), clock.getZone())))
                .toList(),
            Step.of(placement, today).stream()
                .map(each -> new Choice(each.code(), PlacementWords.path(id) + "/" + each.code()))
                .toList(),
            meetings.about(who, placement.citizenId(), id, words),
            placement.withdrawn() ? "" : CitizenMeetings.callAbout(placement.citizenId(), id),
            PlacementWords.path(id) + "/citizen",
            placement.company() == null || placement.withdrawn()
                ? ""
                : PlacementWords.path(id) + "/contacted",
            work.contact(who, placement.citizenId())));
    frame
        .crumb(words.t("citizens.title"), Page.Section.CITIZENS.href())
        .crumb(placement.citizenName(), "/citizens/" + placement.citizenId())
        .crumb(words.t("placements.of.citizen"), PlacementWords.ofCitizen(placement.citizenId()))
        .crumb(words.t("placement.kind." + placement.kind().code()), null);
    model.addAttribute(
        "page",
        frame.page(words.t("placement.kind." + placement.kind().code()), Page.Section.CITIZENS));
    return "placement/placement";
  }

  @PostMapping("/placements/{placement}/contacted")
  String contacted(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("placement") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    List<FieldError> errors = new ArrayList<>();
    int minutes = PlacementStepReader.minutes(new Typed(sent), words, errors);
    corrections.contacted(who, id, minutes);
    Frame.carry(
        redirect,
        errors.isEmpty()
            ? new Page.Flash(Page.Tone.SUCCESS, words.t("placement.contacted.saved"))
            : new Page.Flash(Page.Tone.WARNING, words.t("placement.contacted.untimed")));
    String back = sent.getOrDefault("back", "");
    return "redirect:" + (back.equals("list") ? "/placements" : PlacementWords.path(id));
  }

  private static String reason(
      String prefix, @org.jspecify.annotations.Nullable String code, String text, Words words) {
    if (code == null) {
      return "";
    }
    String named = words.code(prefix.substring(0, prefix.length() - 1), code);
    return text.isEmpty() ? named : named + ": " + text;
  }
}
