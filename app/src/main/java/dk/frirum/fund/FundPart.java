package dk.frirum.fund;

import dk.frirum.casework.CaseRecord;
import dk.frirum.meeting.CitizenMeetings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an a-kasse sees of its member's course: just what stands here. Notes, benefits of another
 * sort, facts and duties of the municipality are none of it.
 *
 * @param registered first day of the spell on unemployment benefit; none without one
 * @param interviews those it held, or took part in
 * @param meetings those it is called to
 * @param handedOver the day its part ended; none while it has not
 */
record FundPart(
    String citizen,
    @Nullable LocalDate registered,
    List<Interview> interviews,
    List<Meeting> meetings,
    @Nullable LocalDate handedOver,
    boolean acknowledged) {

  /** The kind of meeting an a-kasse is always a party of. */
  private static final String JOINT = "joint-interview";

  FundPart {
    interviews = List.copyOf(interviews);
    meetings = List.copyOf(meetings);
  }

  /** An interview, without what was written. */
  record Interview(String kind, LocalDate on, String form) {}

  /** A meeting it is called to. */
  record Meeting(String kind, String when, String form) {}

  /**
   * @param member the membership that opens it: of other a-kasser's interviews nothing is said
   */
  static FundPart of(
      String citizen,
      CaseRecord record,
      List<CitizenMeetings.Line> meetings,
      Course course,
      Course.Membership member) {
    CaseRecord.Spell spell = Course.spell(record).orElse(null);
    Course.HandOver done =
        spell == null
            ? null
            : course.of(spell.id()).filter(each -> each.fund().equals(member.fund())).orElse(null);
    return new FundPart(
        citizen,
        spell == null ? null : spell.during().from(),
        held(record).stream()
            .filter(each -> member.during().contains(each.on()))
            .map(each -> new Interview(each.kind(), each.on(), each.form()))
            .toList(),
        meetings.stream()
            .filter(each -> each.kind().equals(JOINT) && each.state().equals("called"))
            .map(each -> new Meeting(each.kind(), each.when(), each.form()))
            .toList(),
        done == null ? null : done.on(),
        done != null && done.acknowledgedAt() != null);
  }

  /** What the a-kasse held or took part in, of the latest spell, latest first. */
  static List<CaseRecord.Interview> held(CaseRecord record) {
    LocalDate from = Course.spell(record).map(each -> each.during().from()).orElse(LocalDate.MAX);
    return record.interviews().stream()
        .filter(
            each -> Course.HELD_BY_FUND.contains(each.kind()) || each.kind().equals(Course.JOINT))
        .filter(each -> each.withdrawn() == null && each.outcome().equals("held"))
        .filter(each -> !each.on().isBefore(from))
        .toList();
  }
}
