package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.document.Pdf;
import dk.frirum.evaluation.Evaluations.Run;
import dk.frirum.trial.TrialAction;
import dk.frirum.trial.TrialActions;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A report: the short edition, the full one with its appendix, and its files. Figures only. */
@Controller
class ReportPage {
  private final Pages pages;
  private final TrialActions trials;
  private final Evaluations evaluations;
  private final Reports reports;
  private final Pdf pdf;

  ReportPage(Pages pages, TrialActions trials, Evaluations evaluations, Reports reports, Pdf pdf) {
    this.pages = pages;
    this.trials = trials;
    this.evaluations = evaluations;
    this.reports = reports;
    this.pdf = pdf;
  }

  @GetMapping("/trials/{trial}/evaluation/{run}")
  String brief(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long trial,
      @PathVariable("run") String run,
      HttpServletRequest request,
      Model model) {
    return show(who, trial, run, "evaluation/pixi", request, model);
  }

  @GetMapping("/trials/{trial}/evaluation/{run}/full")
  String full(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long trial,
      @PathVariable("run") String run,
      HttpServletRequest request,
      Model model) {
    return show(who, trial, run, "evaluation/full", request, model);
  }

  /**
   * The same on paper.
   *
   * @param edition {@code full} for the whole with its appendix; anything else for the short one
   */
  @GetMapping("/trials/{trial}/evaluation/{run}/pdf")
  ResponseEntity<byte[]> paper(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long trial,
      @PathVariable("run") String run,
      @RequestParam(name = "edition", defaultValue = "short") String edition,
      HttpServletRequest request) {
    Words words = pages.frame(request).words();
    boolean full = edition.equals("full");
    TrialAction known = trials.one(who.municipality(), trial);
    Report report = reports.of(known, stored(known, run), words);
    Map<String, Object> values = new HashMap<>();
    values.put("w", words);
    values.put("municipality", who.municipalityName());
    values.put("report", report);
    values.put("dignity", reports.dignity(report, trial, words));
    byte[] file = pdf.of(full ? "evaluation/paper/full.jte" : "evaluation/paper/short.jte", values);
    return Pdf.answer(
        words.t(full ? "evaluation.pdf.full.name" : "evaluation.pdf.short.name", run), file);
  }

  @GetMapping("/trials/{trial}/evaluation/{run}/file")
  ResponseEntity<String> file(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long trial,
      @PathVariable("run") String run,
      @RequestParam(name = "what", defaultValue = "results") String what) {
    Run stored = stored(trials.one(who.municipality(), trial), run);
    boolean results = !what.equals("reproduction");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", results ? "csv" : "plain", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    results
                        ? "evaluering-" + stored.id() + ".csv"
                        : "evaluering-" + stored.id() + ".txt")
                .build()
                .toString())
        .body(results ? stored.results() : stored.reproduction().text());
  }

  private String show(
      SignedIn who, long id, String run, String template, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    TrialAction trial = trials.one(who.municipality(), id);
    Report report = reports.of(trial, stored(trial, run), words);
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(trial.title(), "/trials/" + id)
        .crumb(words.t("evaluation.title"), "/trials/" + id + "/evaluation")
        .crumb(words.t("evaluation.report"), null);
    model.addAttribute("report", report);
    model.addAttribute("dignity", reports.dignity(report, trial.id(), words));
    model.addAttribute("page", frame.page(words.t("evaluation.report"), Page.Section.TRIALS));
    return template;
  }

  private Run stored(TrialAction known, String run) {
    if (!run.matches("\\d{1,18}")) {
      throw new NotFound("evaluation " + run);
    }
    return evaluations
        .run(known.id(), Long.parseLong(run))
        .orElseThrow(() -> new NotFound("evaluation " + run));
  }
}
