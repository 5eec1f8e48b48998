package dk.frirum.fund;

import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The a-kasse on the citizen's page: the last hand-over, or else the membership that runs. */
@Component
@Order(60)
class FundLink implements CaseLink {
  private final FundCourses courses;
  private final Clock clock;

  FundLink(FundCourses courses, Clock clock) {
    this.courses = courses;
    this.clock = clock;
  }

  @Override
  public Line way(long citizenId, Words words) {
    return Line.quiet("fund", words.t("fund.title"), FundPage.path(citizenId));
  }

  @Override
  public Line standing(Line line, long citizenId, Words words) {
    Course course = courses.of(citizenId);
    if (!course.handOvers().isEmpty()) {
      Course.HandOver last = course.handOvers().getFirst();
      boolean waits = last.acknowledgedAt() == null;
      String key = waits ? "case.fund.waiting" : "case.fund.handed";
      return line.standing(words.t(key, words.shortDate(last.on())), waits);
    }
    return course
        .member(LocalDate.now(clock))
        .map(each -> line.standing(each.fund(), false))
        .orElse(line);
  }
}
