package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.evaluation.Evaluations.Stored;
import dk.frirum.trial.TrialAction;
import dk.frirum.trial.TrialActions;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Where the question to other municipalities is taken out, and their answers come in. */
@Controller
class ComparisonPage {
  private static final int SHOWN = 20;

  /** Ten thousand lines are more than the whole country with six horizons. */
  private final Pages pages;

  private final TrialActions trials;
  private final Evaluations evaluations;
  private final Comparisons comparisons;
  private final OthersOf others;

  ComparisonPage(
      Pages pages,
      TrialActions trials,
      Evaluations evaluations,
      Comparisons comparisons,
      OthersOf others) {
    this.pages = pages;
    this.trials = trials;
    this.evaluations = evaluations;
    this.comparisons = comparisons;
    this.others = others;
  }

  @GetMapping("/trials/{trial}/comparison")
  String show(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      HttpServletRequest request,
      Model model) {
    return show(who, trials.one(who.municipality(), id), "", List.of(), request, model);
  }

  /** The frozen protocol itself: whoever has it knows the group and the weeks. */
  @GetMapping("/trials/{trial}/comparison/question")
  ResponseEntity<String> question(
      @AuthenticationPrincipal SignedIn who, @PathVariable("trial") long id) {
    trials.one(who.municipality(), id);
    Stored protocol = newest(id);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("protocol-" + protocol.id() + ".txt")
                .build()
                .toString())
        .body(protocol.frozen().text());
  }

  @PostMapping("/trials/{trial}/comparison")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("trial") long id,
      @RequestParam("file") MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    Words words = pages.frame(request).words();
    TrialAction trial = trials.one(who.municipality(), id);
    Stored protocol = newest(id);
    String back = "redirect:/trials/" + id + "/comparison";
    boolean big = !ComparisonView.MOST.takes(file.getSize());
    if (file.isEmpty() || big || !protocol.intact()) {
      String why =
          !protocol.intact()
              ? words.t("evaluation.error.changed")
              : big ? ComparisonView.MOST.big(words) : words.t("evaluation.compare.error.file");
      Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, why));
      return back;
    }
    String text = new String(file.getBytes(), StandardCharsets.UTF_8);
    Map<Integer, String> names = others.names();
    ComparisonFile.Read read = ComparisonFile.read(protocol.plan(), text, names::containsKey);
    if (!read.problems().isEmpty()) {
      return show(who, trial, name(file), read.problems(), request, model);
    }
    comparisons.add(who, protocol, name(file), text, read);
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, words.t("evaluation.compare.added")));
    return back;
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooBig(HttpServletRequest request, RedirectAttributes redirect) {
    String text = ComparisonView.MOST.big(pages.frame(request).words());
    Frame.carry(redirect, new Page.Flash(Page.Tone.ERROR, text));
    return "redirect:" + request.getRequestURI();
  }

  /** The one that is asked by: the newest, if it is to be held against anybody. */
  private Stored newest(long trial) {
    List<Stored> protocols = evaluations.protocols(trial);
    if (protocols.isEmpty() || protocols.getLast().plan().comparison().isEmpty()) {
      throw new NotFound("comparison of trial action " + trial);
    }
    return protocols.getLast();
  }

  private String show(
      SignedIn who,
      TrialAction trial,
      String refused,
      List<ComparisonFile.Problem> problems,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    Stored protocol = newest(trial.id());
    Plan plan = protocol.plan();
    frame
        .crumb(words.t("trials.title"), "/trials")
        .crumb(trial.title(), "/trials/" + trial.id())
        .crumb(words.t("evaluation.title"), "/trials/" + trial.id() + "/evaluation")
        .crumb(words.t("evaluation.compare.title"), null);
    model.addAttribute(
        "view",
        new ComparisonView(
            trial.id(),
            trial.title(),
            who.may("POST", "/trials/1/comparison") && trial.own(),
            evaluations.protocols(trial.id()).size(),
            plan.question(),
            plan.knownAt(plan.horizon()).plusDays(1),
            others.of(protocol, words),
            refused,
            problems.stream()
                .limit(SHOWN)
                .map(each ->
                    new ComparisonView.Problem(
                        each.line(),
                        words.t(
                            "evaluation.compare.problem." + each.what(), each.values().toArray())))
                .toList(),
            Math.max(0, problems.size() - SHOWN)));
    model.addAttribute(
        "page", frame.page(words.t("evaluation.compare.title"), Page.Section.TRIALS));
    return "evaluation/comparison";
  }

  /** The last part only: some browsers send the whole path. */
  private static String name(MultipartFile file) {
    @Nullable String sent = file.getOriginalFilename();
    String name =
        sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
    return name.length() > 150 ? name.substring(name.length() - 150) : name;
  }
}
