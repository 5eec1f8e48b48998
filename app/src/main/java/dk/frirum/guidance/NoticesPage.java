package dk.frirum.guidance;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.Citizens;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof: just the words that went, to whom, when, by which way, and their hash. */
@Controller
class NoticesPage {
  private final Pages pages;
  private final Notices notices;
  private final Citizens citizens;
  private final CitizenAccess access;
  private final Clock clock;

  NoticesPage(Pages pages, Notices notices, Citizens citizens, CitizenAccess access, Clock clock) {
    this.pages = pages;
    this.notices = notices;
    this.citizens = citizens;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/citizens/{citizen}/notices")
  @Transactional
  public String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("citizen") long citizen,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    access.open(who, citizen, Action.NOTICES_READ, Map.of());
    String name = citizens.find(who, citizen).name();
    String href = "/citizens/" + citizen;
    Words words = frame.words();
    frame.crumb(name, href).crumb(words.t("notice.title"), null);
    model.addAttribute(
        "notices",
        new NoticesView(
            name,
            href,
            notices.unknown(citizen).stream()
                .map(benefit -> words.code("benefit", benefit))
                .toList(),
            notices.of(citizen).stream().map(each -> line(who, each, words)).toList()));
    model.addAttribute("page", frame.page(words.t("notice.title"), Page.Section.CITIZENS));
    return "guidance/notices";
  }

  private NoticesView.Line line(SignedIn who, Notice notice, Words words) {
    Notice.Sent sent = notice.sent();
    String move = MoveNotice.path(notice.id());
    boolean may = who.may("GET", move);
    if (notice.another()) {
      return new NoticesView.Line(
          "",
          words.t("notice.another", words.at(notice.writtenAt(), clock.getZone())),
          words.t(sent == null ? "notice.another.unsent" : "notice.another.sent"),
          true,
          "",
          List.of(),
          List.of(),
          "",
          "",
          true,
          "",
          true,
          "",
          may && notices.ofItsMeeting(notice.id()) ? move : "",
          "");
    }
    String letter = "/meetings/%d/letters/%d".formatted(notice.meetingId(), notice.letterId());
    return new NoticesView.Line(
        notice.benefit(),
        words.t(
            "notice.written", words.at(notice.writtenAt(), clock.getZone()), notice.writtenBy()),
        sent == null
            ? words.t("notice.notsent")
            : words.t(
                "notice.sent",
                words.at(sent.at(), clock.getZone()),
                sent.receiver().replace("\n", ", "),
                words.t("notice.channel." + sent.channel()),
                sent.by()),
        sent != null,
        words.t("letter.template", notice.template(), notice.version()),
        List.of(notice.words().split("\n\n")),
        notice.translation().isEmpty()
            ? List.of()
            : List.of(notice.translation().split("\n\n")),
        notice.hash(),
        notice.translationHash(),
        notice.intact(),
        who.may("GET", letter) ? letter : "",
        false,
        notice.withdrawn() == null ? "" : words.t("notice.withdrawn", notice.withdrawn()),
        may ? move : "",
        may && notice.withdrawn() == null ? WithdrawNotice.path(notice.id()) : "");
  }
}
