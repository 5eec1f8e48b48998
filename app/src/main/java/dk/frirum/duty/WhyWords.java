package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseDuties;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.explain.Explanation;
import dk.frirum.rules.explain.Explanation.UsedFact;
import dk.frirum.web.Basis;
import dk.frirum.web.Frame;
import dk.frirum.web.Verification;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An explanation in the reader's language. */
@Component
class WhyWords {
  private final RulebookHolder holder;
  private final CaseDuties interviews;

  WhyWords(RulebookHolder holder, CaseDuties interviews) {
    this.holder = holder;
    this.interviews = interviews;
  }

  WhyView view(SignedIn who, Why.Answer answer, Frame frame) {
    return answer
        .explanation()
        .map(explanation -> answered(who, answer, explanation, frame))
        .orElseGet(() -> nothing(answer, frame));
  }

  private WhyView answered(SignedIn who, Why.Answer answer, Explanation found, Frame frame) {
    Words words = frame.words();
    Version version = found.version();
    Duty duty = found.duty();
    return new WhyView(
        Titles.of(version.title(), words),
        Titles.of(found.verdict(), words),
        answer.name(),
        Links.citizen(answer.question().citizen(), frame.asOf()),
        duty == null ? null : duty.status(),
        duty == null ? null : duty.due(),
        basis(version.basis(), version.inForce().first(), version.inForce().last(), words),
        found.facts().stream().map(fact -> fact(who, answer, fact, frame)).toList(),
        found.steps().stream().map(step -> new WhyView.Step(Titles.of(step, words), null)).toList(),
        found.considered().stream()
            .map(each ->
                new WhyView.Considered(
                    Titles.of(each.title(), words),
                    Titles.of(each.reason(), words),
                    each.acted(),
                    "/rulebook/" + each.id()))
            .toList(),
        found.reservations().stream().map(each -> Titles.of(each, words)).toList(),
        version.wording(),
        found.rulebook(),
        "/rulebook/" + answer.requirement().id(),
        page(answer, duty, frame),
        duty == null ? null : register(who, answer, duty, frame),
        duty == null ? null : told(answer, duty),
        duty == null ? null : tell(who, answer, duty, frame),
        trials(answer, found, words));
  }

  /** No version of the requirement is for such a spell. */
  private WhyView nothing(Why.Answer answer, Frame frame) {
    Words words = frame.words();
    return new WhyView(
        Titles.of(answer.requirement().title(), words),
        words.t("why.noversion"),
        answer.name(),
        Links.citizen(answer.question().citizen(), frame.asOf()),
        null,
        null,
        basis(answer.requirement().basis(), null, null, words),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        answer.requirement().wording(),
        holder.rulebook().hash(),
        "/rulebook/" + answer.requirement().id(),
        page(answer, null, frame),
        null,
        null,
        null,
        List.of());
  }

  /** What the law itself says of the day, and what acts in its place. */
  private List<WhyView.Trial> trials(Why.Answer answer, Explanation found, Words words) {
    Rulebook book = holder.rulebook();
    List<String> acting =
        found.considered().stream()
            .filter(Explanation.Considered::acted)
            .map(Explanation.Considered::id)
            .toList();
    Version statute =
        answer.requirement().versions().stream()
            .filter(each -> each.by() == null)
            .reduce((_, later) -> later)
            .orElse(found.version());
    Version law = found.version().by() == null ? found.version() : statute;
    return TrialMark.agreed(book, acting)
        .map(each ->
            new WhyView.Trial(
                Titles.of(each.title(), words),
                Titles.of(book.says(law), words),
                each.effect().code(),
                each.period().last(),
                "/rulebook/" + each.id()))
        .toList();
  }

  private static String page(Why.Answer answer, @Nullable Duty duty, Frame frame) {
    Why.Question asked = answer.question();
    return Links.why(
        asked.citizen(),
        asked.spell(),
        asked.requirement(),
        duty == null ? asked.anchor() : duty.anchor(),
        frame.asOf());
  }

  private @Nullable String register(SignedIn who, Why.Answer answer, Duty duty, Frame frame) {
    long citizen = answer.question().citizen();
    String href =
        Links.register(citizen, answer.question().spell(), duty.requirement(), duty.anchor(), null);
    boolean possible =
        frame.asOf() == null
            && Evaluation.outstanding(duty.status())
            && !interviews.kinds(duty.requirement()).isEmpty()
            && who.may("GET", "/citizens/" + citizen + "/interviews/new");
    return possible ? href : null;
  }

  private static WhyView.@Nullable Told told(Why.Answer answer, Duty duty) {
    return answer.told().stream()
        .filter(
            each -> each.told().isOf(answer.question().spell(), duty.requirement(), duty.anchor()))
        .findFirst()
        .map(each ->
            new WhyView.Told(
                each.told().due(),
                each.told().on(),
                each.told().channel().code(),
                each.told().by(),
                each.moved()))
        .orElse(null);
  }

  private static WhyView.@Nullable Tell tell(
      SignedIn who, Why.Answer answer, Duty duty, Frame frame) {
    String action = "/citizens/" + answer.question().citizen() + "/told";
    LocalDate due = duty.due();
    if (frame.asOf() != null
        || due == null
        || !Evaluation.outstanding(duty.status())
        || !who.may("POST", action)) {
      return null;
    }
    return new WhyView.Tell(
        action, answer.question().spell(), duty.requirement(), duty.anchor(), due);
  }

  private WhyView.Fact fact(SignedIn who, Why.Answer answer, UsedFact fact, Frame frame) {
    Words words = frame.words();
    boolean missing = fact.value().english().equals("not known");
    String page = "/citizens/" + answer.question().citizen() + "/circumstances";
    boolean may = missing && frame.asOf() == null && who.may("GET", page);
    return new WhyView.Fact(
        first(Titles.of(fact.what(), words)),
        Titles.of(fact.value(), words),
        first(Titles.of(fact.origin(), words)),
        missing,
        may ? register(page, fact) : null);
  }

  /** What is missing is registered at once where it is a fact of the dictionary. */
  private @Nullable String register(String page, UsedFact fact) {
    return holder.rulebook().dictionary().facts().values().stream()
        .filter(each -> each.title().equals(fact.what()))
        .findFirst()
        .map(each -> page + "?what=fact." + each.code())
        .orElse(null);
  }

  private static String first(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private Basis basis(
      dk.frirum.rules.card.Basis basis,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Words words) {
    Rulebook book = holder.rulebook();
    String section = basis.section().isEmpty() ? "" : "§ " + basis.section();
    return new Basis(
        Titles.of(book.dictionary().actTitle(basis.act()), words),
        basis.subsection() == null
            ? section
            : section + ", " + words.t("basis.subsection", basis.subsection()),
        from,
        to,
        Verification.valueOf(basis.verified().name()),
        basis.source());
  }
}
