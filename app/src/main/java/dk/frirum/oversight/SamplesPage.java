package dk.frirum.oversight;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trail, by what is asked for or at random (<i>stikprøve</i>). */
@Controller
class SamplesPage {
  private static final int SEEDS = 1_000_000;
  private static final int LONGEST = 500;

  private final Pages pages;
  private final Samples samples;
  private final TrailWords words;
  private final RandomGenerator random = RandomGenerator.getDefault();

  SamplesPage(Pages pages, Samples samples, TrailWords words) {
    this.pages = pages;
    this.samples = samples;
    this.words = words;
  }

  @GetMapping(SampleForm.PATH)
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    SampleForm form = SampleForm.read(asked, frame.today());
    String error = form.error(frame.words());
    Samples.Looked looked = error == null ? samples.look(who, form) : Samples.Looked.NOTHING;
    model.addAttribute(
        "samples",
        new SamplesView(
            form.first(),
            form.last(),
            error,
            form.staff(),
            form.refused(),
            form.seed(),
            random.nextInt(SEEDS),
            drawn(looked, frame.words()),
            looked.rows().stream().map(row -> row(who, row, frame.words())).toList(),
            form.before() == null ? null : form.address(null),
            looked.next() == null ? null : form.address(looked.next()),
            kept(form)));
    frame.crumb(frame.words().t("oversight.title"), Page.Section.OVERSIGHT.href());
    frame.crumb(frame.words().t("samples.title"), null);
    model.addAttribute(
        "page", frame.page(frame.words().t("samples.title"), Page.Section.OVERSIGHT));
    return "oversight/samples";
  }

  @PostMapping(SampleForm.PATH + "/{row}")
  String found(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("row") long row,
      @RequestParam("verdict") Samples.Verdict verdict,
      @RequestParam(name = "remark", defaultValue = "") String remark,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    String text = remark.strip();
    Frame frame = pages.frame(request);
    samples.found(who, row, verdict, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    String said = frame.words().t("oversight.reviewed");
    Frame.carry(redirect, new Page.Flash(Page.Tone.SUCCESS, said));
    SampleForm form = SampleForm.read(sent, frame.today());
    return "redirect:" + form.address(form.before());
  }

  /** Out of how many the sample is; empty where none is drawn. */
  private static String drawn(Samples.Looked looked, Words w) {
    if (looked.all() == 0) {
      return "";
    }
    return looked.all() > Samples.MOST_COUNTED
        ? w.t("samples.drawn.many", looked.rows().size(), Samples.MOST_COUNTED)
        : w.t("samples.drawn", looked.rows().size(), looked.all());
  }

  /** What leads back to just this page once a row has been looked at. */
  private static Map<String, String> kept(SampleForm form) {
    Map<String, String> kept = new LinkedHashMap<>(form.kept());
    if (form.before() != null) {
      kept.put("before", form.before().toString());
    }
    return kept;
  }

  private SamplesView.Row row(SignedIn who, TrailRow row, Words w) {
    boolean linked = row.citizenId() != null && who.seesCitizens();
    return new SamplesView.Row(
        row.id(),
        words.at(row, w),
        words.who(row, true, w),
        w.code("trail.action", row.action()),
        words.purpose(row, w),
        row.refused(),
        whom(row, w),
        linked ? "/citizens/" + row.citizenId() : null,
        Objects.requireNonNullElse(row.details(), ""),
        row.verdict(),
        row.verdict() == null && !who.name().equals(row.staff()));
  }

  private static String whom(TrailRow row, Words w) {
    if (row.citizenId() != null) {
      return w.t("oversight.citizen", String.valueOf(row.citizenId()));
    }
    return row.shown() == 0 ? "" : w.t("samples.shown", row.shown());
  }
}
