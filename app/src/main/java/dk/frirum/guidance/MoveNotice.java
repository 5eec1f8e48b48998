package dk.frirum.guidance;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Movable;
import dk.frirum.casework.Moves;
import dk.frirum.casework.Outlook;
import dk.frirum.casework.Outlooks;
import dk.frirum.citizen.Citizens;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a notice was about another citizen (<i>vejledning givet til forkert borger</i>). It was
 * sent, and cannot be made unsent or another's: it counts as given to nobody, its words are shown
 * no more, and the right citizen must be given one. Taking that back is the same command, the other
 * way.
 */
@Component
class MoveNotice implements Movable {
  private static final String SUBJECT = "notice";

  private final Notices notices;
  private final NoticeStanding standing;
  private final Citizens citizens;
  private final CitizenAccess access;
  private final Moves moves;
  private final Outlooks outlooks;
  private final Clock clock;

  MoveNotice(
      Notices notices,
      NoticeStanding standing,
      Citizens citizens,
      CitizenAccess access,
      Moves moves,
      Outlooks outlooks,
      Clock clock) {
    this.notices = notices;
    this.standing = standing;
    this.citizens = citizens;
    this.access = access;
    this.moves = moves;
    this.outlooks = outlooks;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String place() {
    return "notices";
  }

  static String path(long id) {
    return "/notices/" + id + "/citizen";
  }

  /** The list of whom it went to: there alone it stands. */
  @Override
  public String page(Held now) {
    return "/citizens/" + notices.find(now.id()).citizenId() + "/notices";
  }

  @Override
  @Transactional
  public Held open(SignedIn who, long id) {
    access.open(who, notices.find(id).citizenId(), Action.NOTICES_READ, Map.of(SUBJECT, id));
    long owner = owner(id);
    access.open(who, owner, Action.NOTICES_READ, Map.of(SUBJECT, id));
    return held(who, id);
  }

  /**
   * Whom it was about, as far as anybody has said.
   *
   * @throws NotFound where that one has been erased
   */
  private long owner(long id) {
    Notice notice = notices.find(id);
    if (notice.another() && !notices.ofItsMeeting(id)) {
      // It went with a summons to a meeting that was moved; the meeting is moved back.
      throw new NotFound("notice " + id);
    }
    return notice.another()
        ? moves.lastTo(SUBJECT, id).orElseThrow(() -> new NotFound("notice " + id))
        : notice.citizenId();
  }

  Held held(SignedIn who, long id) {
    Notice notice = notices.find(id);
    long owner = owner(id);
    return new Held(
        id,
        owner,
        citizens.find(who, owner).name(),
        day(notice),
        notice.revision(),
        notice.writtenBy(),
        notice.another() ? notice.citizenId() : null);
  }

  private LocalDate day(Notice notice) {
    return LocalDate.ofInstant(notice.writtenAt(), clock.getZone());
  }

  @Override
  public List<Fact> facts(Held now, Words words) {
    Notice notice = notices.find(now.id());
    Notice.Sent sent = notice.sent();
    return List.of(
        new Fact(words.t("move.notice.benefit"), words.code("benefit", notice.benefit())),
        new Fact(words.t("column.date"), words.date(now.on())),
        new Fact(
            words.t("move.notice.sent"),
            sent == null
                ? words.t("notice.notsent")
                : words.date(LocalDate.ofInstant(sent.at(), clock.getZone()))));
  }

  @Override
  @Transactional
  public Outlook look(SignedIn who, Held now, long to, Words words) {
    Notice notice = notices.find(now.id());
    Outlook found =
        outlooks.of(
            who,
            SUBJECT,
            now.id(),
            now.citizenId(),
            to,
            () -> standing.mark(who, notice, !notice.another()));
    List<String> warnings =
        notice.another()
            ? List.of(words.t("move.notice.back", found.to().name()))
            : List.of(words.t("move.notice.anew", found.to().name()));
    return found.with(new Outlook.Beside(List.of(), List.of(), warnings, List.of()));
  }

  @Override
  @Transactional
  public Answer move(Order order) {
    SignedIn who = order.who();
    long id = order.id();
    return moves.around(
        order,
        () -> owner(id),
        () -> held(who, id),
        now -> {
          Notice notice = notices.find(id);
          standing.another(who, notice, !notice.another());
          notices.event(
              who, order.to(), id, "notice-moved", order.reason(), notice.hash(), clock.instant());
          Moves.Thing thing = new Moves.Thing(SUBJECT, id, now.on());
          moves.moved(
              order, thing, now.citizenId(), form(id), Action.NOTICE_MOVED, notices.writtenBy(id));
        });
  }
}
