package dk.frirum.draft;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a draft at the pauses, and throws it away when its writer says so. */
@Controller
class DraftPage {
  private final Pages pages;
  private final Drafts drafts;
  private final DraftWords draftWords;

  DraftPage(Pages pages, Drafts drafts, DraftWords draftWords) {
    this.pages = pages;
    this.drafts = drafts;
    this.draftWords = draftWords;
  }

  /** Answers with the line below the field; empty where there is nothing to keep it in. */
  @PostMapping("/drafts")
  ResponseEntity<String> keep(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Optional<Drafts.Kept> kept =
        Sent.of(sent).flatMap(form -> drafts.keep(who, form.token(), form.fields()));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(kept.map(at -> draftWords.kept(at.at(), pages.frame(request).words())).orElse(""));
  }

  @PostMapping("/drafts/discard")
  String discard(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<String> address = Sent.of(sent).flatMap(form -> drafts.discard(who, form.token()));
    if (address.isPresent()) {
      String said = pages.frame(request).words().t("draft.discarded");
      Frame.carry(redirect, new Page.Flash(Page.Tone.INFO, said));
    }
    return "redirect:" + address.orElse("/");
  }
}
