package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Interview.Minutes;
import dk.frirum.web.Frame;
import dk.frirum.web.Hidden;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One tap says how long the preparation of an interview, or the work after it, took. */
@Controller
class TapPage {
  private static final int MOST = 1440;

  private final Pages pages;
  private final Interviews interviews;

  TapPage(Pages pages, Interviews interviews) {
    this.pages = pages;
    this.interviews = interviews;
  }

  @PostMapping("/interviews/{interview}/minutes")
  String tap(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("interview") long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Words words = pages.frame(request).words();
    Registered now = interviews.openInterview(who, id);
    int preparation = minutes(sent.getOrDefault("preparation", ""));
    int afterWork = minutes(sent.getOrDefault("afterWork", ""));
    if (preparation < 0 && afterWork < 0) {
      return answered(Page.Tone.ERROR, words.t("wrong.minutes", MOST), redirect);
    }
    Interview said = now.interview();
    Minutes minutes =
        new Minutes(
            preparation < 0 ? said.minutes().preparation() : preparation,
            said.minutes().meeting(),
            afterWork < 0 ? said.minutes().afterWork() : afterWork);
    Interview changed =
        new Interview(said.kind(), said.on(), said.form(), said.outcome(), minutes, said.note());
    int version = Hidden.version(sent.getOrDefault("version", ""));
    return switch (interviews.correct(who, id, changed, words.t("tap.reason"), version)) {
      case Saving.Saved _, Saving.AlreadyThere _ ->
          answered(Page.Tone.SUCCESS, words.t("tap.saved", now.citizenName()), redirect);
      case Saving.Conflict _ ->
          answered(Page.Tone.WARNING, words.t("tap.conflict", now.citizenName()), redirect);
    };
  }

  /** -1 where nothing, or no number of minutes, was sent. */
  private static int minutes(String sent) {
    if (!sent.matches("\\d{1,4}")) {
      return -1;
    }
    int minutes = Integer.parseInt(sent);
    return minutes <= MOST ? minutes : -1;
  }

  private static String answered(Page.Tone tone, String said, RedirectAttributes redirect) {
    Frame.carry(redirect, new Page.Flash(tone, said));
    return "redirect:/timestudy/now";
  }
}
