package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.Partners.Access;
import dk.frirum.web.Fields;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the one who holds a meeting does for a partner's own page: a code, an end, a part of
 * minutes.
 */
@Controller
class PartnerControls {
  private static final int LONGEST_TOLD = 2000;

  private final Pages pages;
  private final Meetings meetings;
  private final Partners partners;
  private final PartnerCodes codes;
  private final Changed changed;

  PartnerControls(
      Pages pages, Meetings meetings, Partners partners, PartnerCodes codes, Changed changed) {
    this.pages = pages;
    this.meetings = meetings;
    this.partners = partners;
    this.codes = codes;
    this.changed = changed;
  }

  /** A code, shown once to whoever asks for it, for the phone or a letter; or the end of access. */
  @PostMapping("/meetings/{meeting}/access")
  @Transactional
  public String access(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      @RequestParam(name = "party", defaultValue = "") String asked,
      @RequestParam(name = "what", defaultValue = "") String what,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    Meeting meeting = meetings.open(who, id);
    Party party = meeting.party(MeetingPage.number(asked));
    Optional<Access> open =
        Optional.ofNullable(party)
            .map(Party::accessId)
            .flatMap(partners::find)
            .filter(Access::open);
    Page.Flash flash =
        party == null || open.isEmpty()
            ? new Page.Flash(Page.Tone.WARNING, words.t("meeting.access.over.text"))
            : done(who, party, open.get(), what, words);
    Frame.carry(redirect, flash);
    return "redirect:" + MeetingWords.path(id);
  }

  private Page.Flash done(SignedIn who, Party party, Access access, String what, Words words) {
    if (what.equals("end")) {
      partners.end(who, access.citizenId(), access.id());
      return new Page.Flash(Page.Tone.SUCCESS, words.t("meeting.access.ended", party.name()));
    }
    return new Page.Flash(
        Page.Tone.INFO, words.t("meeting.access.made", party.name(), codes.make(who.id(), access)));
  }

  @PostMapping("/meetings/{meeting}/told")
  String tell(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("meeting") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Frame frame = pages.frame(request);
    Fields typed = new Fields(sent);
    Meeting meeting = meetings.open(who, id);
    String text = typed.text("told");
    String path = MeetingWords.path(id);
    if (text.length() > LONGEST_TOLD) {
      String wrong = frame.words().t("wrong.meeting.long", LONGEST_TOLD);
      Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, wrong));
      return "redirect:" + path;
    }
    int version = Hidden.version(typed.v("version"));
    return switch (meetings.tell(
        who, meeting.id(), MeetingPage.number(typed.v("party")), text, version)) {
      case Result.Done _ -> {
        Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("meeting.told")));
        yield "redirect:" + path;
      }
      case Result.Conflict(Meeting now) ->
          changed.show(now, path + "/told", typed, List.of("told"), frame, model);
      case Result.Refused(Meeting now, var _) ->
          changed.show(now, path + "/told", typed, List.of("told"), frame, model);
    };
  }
}
