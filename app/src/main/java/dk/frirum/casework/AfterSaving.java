package dk.frirum.casework;

import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.rules.Language;
import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a change did to the citizen's duties, and what comes next.
 *
 * @param before the duties before
 * @param after the duties after
 */
public record AfterSaving(List<Standing> before, List<Standing> after) {

  public AfterSaving {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * The message on the next page.
   *
   * @param said what was done, in the reader's language
   */
  public Page.Flash flash(String said, Words words, String href) {
    List<String> all = new ArrayList<>();
    all.add(said);
    met().forEach(duty -> all.add(words.t("saved.met", title(duty, words))));
    reopened().forEach(duty -> all.add(words.t("saved.reopened", title(duty, words))));
    further()
        .forEach(duty ->
            all.add(words.t("saved.progress", title(duty, words), duty.have(), duty.need())));
    wrongForm().forEach(duty -> all.add(words.t("saved.form", title(duty, words))));
    all.add(next(words));
    return new Page.Flash(
        wrongForm().isEmpty() ? Page.Tone.SUCCESS : Page.Tone.WARNING,
        String.join(" ", all),
        href,
        words.t("saved.citizen"));
  }

  /** What was to be done and is done. */
  public List<Standing> met() {
    return after.stream()
        .filter(AfterSaving::isMet)
        .filter(duty -> before.stream().anyMatch(old -> old.sameAs(duty) && old.open()))
        .toList();
  }

  /** What was done and is to be done again. */
  public List<Standing> reopened() {
    return after.stream()
        .filter(Standing::open)
        .filter(duty -> before.stream().anyMatch(old -> old.sameAs(duty) && isMet(old)))
        .toList();
  }

  /** What has come further without being done. */
  private List<Standing> further() {
    return after.stream()
        .filter(duty -> duty.open() && duty.need() > 1)
        .filter(
            duty -> before.stream().anyMatch(old -> old.sameAs(duty) && old.have() < duty.have()))
        .toList();
  }

  /** What an interview just held has broken. */
  private List<Standing> wrongForm() {
    return after.stream()
        .filter(duty -> duty.ofForm() && duty.open())
        .filter(duty -> before.stream().noneMatch(duty::sameAs))
        .toList();
  }

  private String next(Words words) {
    return after.stream()
        .filter(duty -> duty.open() && duty.ours() && !duty.ofForm() && duty.due() != null)
        .min(Comparator.comparing(duty -> Objects.requireNonNull(duty.due())))
        .map(duty ->
            words.t(
                "saved.next", title(duty, words), words.date(Objects.requireNonNull(duty.due()))))
        .orElseGet(() -> words.t("saved.next.none"));
  }

  private static boolean isMet(Standing duty) {
    return duty.status() == Status.MET || duty.status() == Status.MET_LATE;
  }

  static String title(Standing duty, Words words) {
    return in(duty.title(), words);
  }

  static String in(Text text, Words words) {
    return text.in(words.language().equals("en") ? Language.ENGLISH : Language.DANISH);
  }
}
