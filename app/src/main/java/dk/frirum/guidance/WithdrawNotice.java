package dk.frirum.guidance;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.Movable.Answer;
import dk.frirum.casework.Withdrawable;
import dk.frirum.draft.Drafts;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws a notice that should not count. It is not corrected: what was sent was sent, and
 * another is given with another summons.
 */
@Component
class WithdrawNotice implements Withdrawable {
  private final MoveNotice kind;
  private final Notices notices;
  private final NoticeStanding standing;
  private final CitizenAccess access;
  private final CaseDuties duties;
  private final Drafts drafts;
  private final ApplicationEventPublisher events;

  WithdrawNotice(
      MoveNotice kind,
      Notices notices,
      NoticeStanding standing,
      CitizenAccess access,
      CaseDuties duties,
      Drafts drafts,
      ApplicationEventPublisher events) {
    this.kind = kind;
    this.notices = notices;
    this.standing = standing;
    this.access = access;
    this.duties = duties;
    this.drafts = drafts;
    this.events = events;
  }

  static String path(long id) {
    return "/notices/" + id + "/withdraw";
  }

  @Override
  public MoveNotice kind() {
    return kind;
  }

  @Override
  public boolean stands(Held now) {
    return notices.find(now.id()).stands();
  }

  @Override
  @Transactional
  public Answer withdraw(SignedIn who, long id, String reason, int version) {
    long citizen = notices.find(id).citizenId();
    access.demand(who, citizen);
    duties.hold(List.of(citizen));
    Notice now = notices.find(id);
    if (now.withdrawn() != null) {
      return new Answer.Done();
    }
    if (now.another() || now.revision() != version) {
      return new Answer.Conflict(kind.held(who, id));
    }
    standing.withdraw(who, now, reason);
    access.open(who, citizen, Action.NOTICE_WITHDRAWN, Map.of(subject(), id));
    drafts.saved(who, form(id));
    events.publishEvent(new CaseChanged(citizen));
    return new Answer.Done();
  }
}
