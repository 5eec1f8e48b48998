package dk.frirum.timestudy;

import dk.frirum.evidence.cluster.StudyPlan;
import dk.frirum.web.Words;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Studies in the reader's language. */
@Component
class StudyWords {

  StudiesView.Answer plan(StudyForm.Question question, Words words) {
    StudyPlan plan = question.plan();
    int needed = plan.caseworkers(question.width(), question.days(), question.prompts());
    return new StudiesView.Answer(
        words.t(
            "timestudy.plan.width.says",
            question.caseworkers(),
            question.days(),
            question.prompts(),
            number(
                100 * plan.halfWidth(question.caseworkers(), question.days(), question.prompts()),
                words)),
        needed == 0
            ? words.t("timestudy.plan.never", number(100 * question.width(), words))
            : words.t("timestudy.plan.needed", number(100 * question.width(), words), needed),
        words.t(
            "timestudy.plan.deff",
            number(
                plan.designEffect(question.caseworkers(), question.days(), question.prompts()),
                words)),
        burden(plan.burden(question.prompts(), Study.SECONDS), words));
  }

  private static String burden(double part, Words words) {
    return words.t("timestudy.burden", number(100 * part, 2, words), Study.SECONDS);
  }

  StudiesView.Line line(Study study, LocalDate today, Words words) {
    String state =
        study.endedAt() != null || study.last().isBefore(today)
            ? "over"
            : study.first().isAfter(today) ? "coming" : "runs";
    return new StudiesView.Line(
        study.title(),
        "/timestudy/" + study.id(),
        words.period(study.first(), study.last()),
        words.t("timestudy.state." + state),
        study.participants());
  }

  StudyView study(Study study, Shares shares, boolean mayEnd, Words words) {
    double minutes = (study.to().toSecondOfDay() - study.from().toSecondOfDay()) / 60.0;
    return new StudyView(
        study.title(),
        study.purpose(),
        words.period(study.first(), study.last()),
        words.time(study.from()) + "–" + words.time(study.to()),
        study.prompts(),
        study.participants(),
        shares.caseworkers(),
        shares.answers(),
        shares.asked(),
        shares.missing(),
        burden(study.prompts() * Study.SECONDS / 60 / minutes, words),
        shares.shares().isEmpty(),
        study.endedAt() != null,
        study.endedAt() == null && mayEnd ? "/timestudy/" + study.id() + "/end" : "",
        shares.shares().stream()
            .flatMap(each -> each.stream())
            .map(each -> line(each, words))
            .toList());
  }

  private static StudyView.Line line(Shares.Share share, Words words) {
    double value = share.estimate().value();
    double half = share.estimate().halfWidth(0.95);
    return new StudyView.Line(
        words.t("timestudy.activity." + share.activity().code()),
        number(100 * value, words),
        number(100 * Math.max(0, value - half), words),
        number(100 * Math.min(1, value + half), words),
        Double.isNaN(share.designEffect()) ? "–" : number(share.designEffect(), words),
        Math.toIntExact(Math.round(100 * value)));
  }

  static String number(double value, Words words) {
    return number(value, 1, words);
  }

  static String number(double value, int digits, Words words) {
    NumberFormat format = NumberFormat.getInstance(words.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value).replace('-', '−');
  }
}
