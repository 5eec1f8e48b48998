package dk.frirum.sharing;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.Agreements;
import dk.frirum.trial.TrialActions;
import dk.frirum.web.FileLimit;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements out as files and in from files, and two trial actions side by side. */
@Controller
class SharingPage {
  private final Pages pages;
  private final Exporting exporting;
  private final Importing importing;
  private final Agreements agreements;
  private final TrialActions trials;

  SharingPage(
      Pages pages,
      Exporting exporting,
      Importing importing,
      Agreements agreements,
      TrialActions trials) {
    this.pages = pages;
    this.exporting = exporting;
    this.importing = importing;
    this.agreements = agreements;
    this.trials = trials;
  }

  @GetMapping("/agreements/{agreement}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("agreement") long id,
      HttpServletRequest request) {
    String name = agreements.one(who.municipality(), id).code() + ".frirum.zip";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(exporting.file(who, id, pages.frame(request).today()));
  }

  @GetMapping("/agreements/import")
  String form(HttpServletRequest request, Model model) {
    return show(List.of(), pages.frame(request), model);
  }

  @PostMapping("/agreements/import")
  String take(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam("file") MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    Frame frame = pages.frame(request);
    try {
      long id =
          importing.take(who.municipality(), SharedFile.data(file.getInputStream()), who.id());
      Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("sharing.taken")));
      return "redirect:/agreements/" + id;
    } catch (Unreadable e) {
      return show(said(e, frame.words()), frame, model);
    }
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooBig(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    return show(List.of(FileLimit.WHOLE.big(frame.words())), frame, model);
  }

  private static List<String> said(Unreadable e, Words words) {
    return e.faults().stream()
        .map(each ->
            (each.place().isEmpty() ? "" : each.place() + ": ")
                + words.t("sharing.fault." + each.key(), each.what(), SharedAgreement.FORMAT))
        .toList();
  }

  /** Two trial actions side by side: one's own and another municipality's, or any two. */
  @GetMapping("/trials/compare")
  String compare(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(name = "one", defaultValue = "") String one,
      @RequestParam(name = "other", defaultValue = "") String other,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    frame
        .crumb(words.t("trials.title"), Page.Section.TRIALS.href())
        .crumb(words.t("compare.title"), null);
    model.addAttribute("compare", CompareView.of(trials.of(who.municipality()), one, other));
    model.addAttribute("page", frame.page(words.t("compare.title"), Page.Section.TRIALS));
    return "sharing/compare";
  }

  private static String show(List<String> faults, Frame frame, Model model) {
    Words words = frame.words();
    frame
        .crumb(words.t("agreements.title"), Page.Section.AGREEMENTS.href())
        .crumb(words.t("sharing.import"), null);
    model.addAttribute("faults", faults);
    model.addAttribute("page", frame.page(words.t("sharing.import"), Page.Section.AGREEMENTS));
    return "sharing/import";
  }
}
