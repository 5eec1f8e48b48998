package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.audit.Purpose;
import dk.frirum.meeting.OwnWords.Tried;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A partner's own part of meetings and tasks. Whatever is asked is asked through {@link
 * Partners#mine}: what is not theirs today is not there. The trail says that it was a partner.
 */
@Component
class PartnerMeetings {
  /** Of meetings that are over so many are shown, the latest; of those to come all. */
  static final int MOST_OVER = 50;

  private static final int ALL = Integer.MAX_VALUE;
  private static final String GROUND = "own-part";

  private final DSLContext sql;
  private final Partners partners;
  private final MeetingRows rows;
  private final Tasks tasks;
  private final Answering answers;
  private final OwnWords own;
  private final Telephone telephone;
  private final Audit audit;
  private final Clock clock;

  PartnerMeetings(
      DSLContext sql,
      Partners partners,
      MeetingRows rows,
      Tasks tasks,
      Answering answers,
      OwnWords own,
      Telephone telephone,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.partners = partners;
    this.rows = rows;
    this.tasks = tasks;
    this.answers = answers;
    this.own = own;
    this.telephone = telephone;
    this.audit = audit;
    this.clock = clock;
  }

  /** A meeting, and which of its parties this person is. */
  record Seated(Meeting meeting, Party party) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public PartnerView view(SignedIn who, Tried tried, Words words) {
    Instant now = clock.instant();
    Condition over = MEETING.ENDS_AT.le(now);
    List<Seated> sorted = new ArrayList<>(seated(who, not(over), ALL));
    sorted.addAll(seated(who, over, MOST_OVER).reversed());
    List<Seated> all = List.copyOf(sorted);
    all.stream()
        .map(each -> each.meeting().citizenId())
        .distinct()
        .forEach(citizen -> note(who, Action.PARTNER_VIEWED, citizen, Map.of()));
    boolean english = all.stream().anyMatch(each -> each.party().language().equals("en"));
    return new PartnerView(
        all.stream()
            .map(each ->
                own.view(
                    who,
                    each.meeting(),
                    each.party(),
                    tasks.ofParty(each.party().id()),
                    PartnerPage.PATH,
                    tried,
                    words))
            .toList(),
        sql.fetchCount(MEETING, theirs(who)),
        english,
        PartnerPage.PATH + "/language",
        telephone.help("", who.municipalityName()));
  }

  /**
   * One of this person's meetings.
   *
   * @throws NotFound where it is none of theirs today
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Seated find(SignedIn who, long id) {
    return seated(who, MEETING.ID.eq(id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("meeting " + id));
  }

  private Condition theirs(SignedIn who) {
    return MEETING.ID.in(
        select(MEETING_PARTY.MEETING_ID).from(MEETING_PARTY).where(partners.mine(who)));
  }

  /** The latest, in the order of time. */
  private List<Seated> seated(SignedIn who, Condition which, int most) {
    List<Long> mine = partners.open(who).stream().map(Partners.Access::id).toList();
    return rows
        .all(which.and(theirs(who)), most, MEETING.STARTS_AT.desc(), MEETING.ID.desc())
        .reversed()
        .stream()
        .map(meeting ->
            new Seated(
                meeting,
                meeting.parties().stream()
                    .filter(party -> party.accessId() != null && mine.contains(party.accessId()))
                    .findFirst()
                    .orElseThrow()))
        .toList();
  }

  /**
   * @param was the answer the person saw
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Result answer(SignedIn who, long id, Answer was, Reply reply) {
    rows.hold(find(who, id).meeting().citizenId());
    Seated now = find(who, id);
    Result result = answers.note(who, now.meeting(), now.party(), was, reply);
    if (result instanceof Result.Done) {
      note(who, Action.MEETING_ANSWERED, now.meeting().citizenId(), Map.of("meeting", id));
    }
    return result;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Tasks.Change done(SignedIn who, long id, int version) {
    long citizen = tasks.citizenOf(id);
    Tasks.Change change = tasks.doneByParty(who, id, version, partners.mine(who));
    note(who, Action.TASK_CHANGED, citizen, Map.of("task", id));
    return change;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void language(SignedIn who, String language) {
    partners
        .open(who)
        .forEach(each ->
            note(who, Action.LANGUAGE_CHOSEN, each.citizenId(), Map.of("language", language)));
    sql.update(MEETING_PARTY)
        .set(MEETING_PARTY.LANGUAGE, language)
        .where(partners.mine(who))
        .execute();
  }

  private void note(SignedIn who, Action action, long citizen, Map<String, ?> details) {
    audit.record(
        Entry.of(who.id(), action).about(citizen).on(Purpose.COOPERATION, GROUND).with(details));
  }
}
