package dk.frirum.price;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.price.Assumptions.Assumption;
import dk.frirum.price.Assumptions.Parts;
import dk.frirum.price.MeasuredMinutes.Measure;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what is measured and assumed. */
@Component
class MinutesWorkbench {
  private final MeasuredMinutes measured;
  private final Assumptions assumptions;
  private final RulebookHolder holder;
  private final Clock clock;

  MinutesWorkbench(
      MeasuredMinutes measured, Assumptions assumptions, RulebookHolder holder, Clock clock) {
    this.measured = measured;
    this.assumptions = assumptions;
    this.holder = holder;
    this.clock = clock;
  }

  /** Whether minutes can be assumed for it. */
  boolean knows(String subject) {
    return subjects().anyMatch(each -> each.stored().equals(subject));
  }

  private Stream<Subject> subjects() {
    return Stream.concat(
        kinds().map(each -> Subject.event(each.code())),
        ours().map(each -> Subject.requirement(each.id())));
  }

  private Stream<Requirement> ours() {
    return holder.rulebook().requirements().stream()
        .filter(each -> each.responsible() == Responsible.MUNICIPALITY);
  }

  /** The kinds of event that fulfil something the municipality must do. */
  private Stream<EventKind> kinds() {
    return ours()
        .flatMap(each -> each.versions().stream())
        .flatMap(version -> version.fulfilledBy().kinds().stream())
        .distinct()
        .sorted((a, b) -> Integer.compare(a.index(), b.index()));
  }

  /**
   * @param sent what was sent and could not be kept; none for the page as it is
   */
  MinutesView view(SignedIn who, @Nullable MinutesForm sent, List<FieldError> errors, Words words) {
    Map<String, Measure> measures = measured.of(who.municipality());
    Map<Subject, Assumption> assumed = assumptions.of(who.municipality());
    List<MinutesView.Line> lines = new ArrayList<>();
    kinds()
        .forEach(kind ->
            lines.add(
                line(
                    Subject.event(kind.code()),
                    kind.title().in(words.rules()),
                    measures.get(kind.code()),
                    assumed,
                    sent,
                    words)));
    ours()
        .filter(each -> hasOwn(assumed, each) || isOf(sent, Subject.requirement(each.id())))
        .forEach(each ->
            lines.add(
                line(
                    Subject.requirement(each.id()),
                    each.title().in(words.rules()),
                    null,
                    assumed,
                    sent,
                    words)));
    boolean other = sent != null && sent.subject().isEmpty();
    return new MinutesView(
        who.may("POST", "/price/minutes"),
        errors,
        lines,
        ours()
            .filter(each -> !hasOwn(assumed, each))
            .map(each ->
                new Choice(Subject.requirement(each.id()).stored(), each.title().in(words.rules())))
            .toList(),
        new MinutesView.Line(
            "",
            "other",
            "",
            true,
            "",
            false,
            0,
            sent != null && other ? sent.preparation() : "",
            sent != null && other ? sent.meeting() : "",
            sent != null && other ? sent.afterWork() : "",
            null));
  }

  private static boolean hasOwn(Map<Subject, Assumption> assumed, Requirement requirement) {
    Assumption own = assumed.get(Subject.requirement(requirement.id()));
    return own != null && own.parts() != null;
  }

  private static boolean isOf(@Nullable MinutesForm sent, Subject subject) {
    return sent != null && sent.subject().equals(subject.stored());
  }

  private MinutesView.Line line(
      Subject subject,
      String title,
      @Nullable Measure measure,
      Map<Subject, Assumption> assumed,
      @Nullable MinutesForm sent,
      Words words) {
    Assumption now = assumed.get(subject);
    Parts parts = now == null ? null : now.parts();
    MinutesForm typed = sent != null && isOf(sent, subject) ? sent : null;
    return new MinutesView.Line(
        subject.stored(),
        subject.stored().replace(':', '-'),
        title,
        subject.what() == Subject.What.REQUIREMENT,
        measured(measure, words),
        MinutesBook.enough(measure),
        now == null ? 0 : now.id(),
        typed != null ? typed.preparation() : parts == null ? "" : "" + parts.preparation(),
        typed != null ? typed.meeting() : parts == null ? "" : "" + parts.meeting(),
        typed != null ? typed.afterWork() : parts == null ? "" : "" + parts.afterWork(),
        now == null || parts == null ? null : by(now, words));
  }

  /** Who set it, and when. */
  String by(Assumption assumption, Words words) {
    return words.t(
        "price.assumed.by",
        assumption.by(),
        words.shortDate(assumption.at().atZone(clock.getZone()).toLocalDate()));
  }

  /** Fewer than five caseworkers are no figure: it would be somebody's. */
  private static String measured(@Nullable Measure measure, Words words) {
    if (measure == null) {
      return words.t("price.measured.none");
    }
    return MinutesBook.enough(measure)
        ? words.t(
            measure.placements() ? "price.measured.placements" : "price.measured.parts",
            measure.preparation(),
            measure.meeting(),
            measure.afterWork(),
            measure.interviews(),
            measure.caseworkers())
        : words.t("price.measured.few");
  }
}
