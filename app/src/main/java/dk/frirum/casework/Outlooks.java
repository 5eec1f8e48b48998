package dk.frirum.casework;

import static dk.frirum.tables.Tables.SPELL;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.citizen.Citizens;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows two citizens beside each other and what moving something between them would do. It is tried
 * within the transaction, the duties are read as the rules then have them, and it is undone: what
 * is shown is what will be.
 */
@Component
public class Outlooks {
  private final DSLContext sql;
  private final Citizens citizens;
  private final CitizenAccess access;
  private final CaseDuties duties;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate attempt;

  Outlooks(
      DSLContext sql,
      Citizens citizens,
      CitizenAccess access,
      CaseDuties duties,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.sql = sql;
    this.citizens = citizens;
    this.access = access;
    this.duties = duties;
    this.events = events;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
  }

  /**
   * Both citizens; the trail says that they were shown.
   *
   * @param change the rows that would change; it is undone
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outlook of(SignedIn who, String subject, long id, long from, long to, Runnable change) {
    // Rows are changed, if only to be put back: whoever moves the same thing holds the cases first.
    duties.hold(List.of(from, to));
    access.open(who, from, Action.CITIZENS_COMPARED, Map.of(subject, id));
    access.open(who, to, Action.CITIZENS_COMPARED, Map.of(subject, id));
    List<Standing> left = duties.standing(from);
    List<Standing> met = duties.standing(to);
    AfterSaving[] then = new AfterSaving[2];
    attempt.executeWithoutResult(tried -> {
      change.run();
      events.publishEvent(new CaseChanged(Math.min(from, to)));
      events.publishEvent(new CaseChanged(Math.max(from, to)));
      then[0] = new AfterSaving(left, duties.standing(from));
      then[1] = new AfterSaving(met, duties.standing(to));
      tried.setRollbackOnly();
    });
    return new Outlook(
        citizens.find(who, from),
        citizens.find(who, to),
        then[0],
        then[1],
        MistoldDates.ToldAt.NONE,
        Outlook.Beside.NOTHING);
  }

  /** Whether a citizen has no benefit on a day: is it the right one? */
  public boolean without(long citizenId, LocalDate on) {
    return sql.select(SPELL.DURING).from(SPELL).where(SPELL.CITIZEN_ID.eq(citizenId)).stream()
        .map(row -> row.get(SPELL.DURING))
        .noneMatch((DateRange spell) -> spell.contains(on));
  }
}
