package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.AgreementCard;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.AgreementStepped;
import dk.frirum.agreement.Agreements;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.time.Period;
import dk.frirum.trial.Enactment.Kind;
import dk.frirum.trial.Enactment.Verdict;
import dk.frirum.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The way into force: one person proposes, another looks and puts in force. What sets nothing aside
 * needs one person only. Cards are checked again at the last moment, against all that is in force
 * by then.
 */
@Component
class Enacting {
  private final TrialActions trials;
  private final TrialCommands commands;
  private final Agreements agreements;
  private final Enactments enactments;
  private final CardCheck check;
  private final RulebookHolder holder;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Enacting(
      TrialActions trials,
      TrialCommands commands,
      Agreements agreements,
      Enactments enactments,
      CardCheck check,
      RulebookHolder holder,
      Audit audit,
      ApplicationEventPublisher events) {
    this.trials = trials;
    this.commands = commands;
    this.agreements = agreements;
    this.enactments = enactments;
    this.check = check;
    this.holder = holder;
    this.audit = audit;
    this.events = events;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It is in force. */
    record Done() implements Outcome {}

    /** A second person must look. */
    record Waits() implements Outcome {}

    /** Another proposal waits already, or somebody else has decided, or it is one's own. */
    record TooLate() implements Outcome {}

    /** Nothing was done. */
    record Faulty(List<Problem> problems) implements Outcome {
      public Faulty {
        problems = List.copyOf(problems);
      }
    }
  }

  /** The agreement of a trial action; none inside the law. */
  @Nullable AgreementFile agreement(String municipality, TrialAction trial) {
    return trial.agreement() == null ? null : agreements.one(municipality, trial.agreement());
  }

  /** The cards as they will be put in force: with what gives time after the last day. */
  static String cards(TrialAction.Version version, @Nullable Integer graceWeeks) {
    LocalDate last = version.last();
    if (!version.hasCards() || graceWeeks == null || last == null) {
      return version.cards();
    }
    String grace = Periods.grace(version.cards(), last, graceWeeks);
    return grace.isEmpty() ? version.cards() : version.cards().strip() + "\n---\n" + grace;
  }

  /** What is wrong with a version's cards. */
  CardCheck.Result look(
      String municipality,
      TrialAction trial,
      TrialAction.Version version,
      @Nullable Integer graceWeeks) {
    LocalDate last = version.last();
    LocalDate end = last == null || graceWeeks == null ? last : last.plusWeeks(graceWeeks);
    return check.check(
        municipality,
        trial,
        cards(version, graceWeeks),
        new Period(version.first(), end),
        agreement(municipality, trial));
  }

  /** Wants a version put in force; what sets nothing aside is at once. */
  @Transactional
  public Outcome propose(
      SignedIn who,
      long id,
      Kind kind,
      int number,
      LocalDate on,
      @Nullable Integer graceWeeks,
      String reason) {
    TrialAction trial = trials.one(who.municipality(), id);
    TrialAction.Version version = trial.number(number);
    if (!version.hasCards() && !holder.has(trial.source())) {
      commands.decide(who, id, kind.decided(), on, number, reason, "", null);
      events.publishEvent(new RulesChanged(who.municipality(), id, false));
      return new Outcome.Done();
    }
    CardCheck.Result looked = look(who.municipality(), trial, version, graceWeeks);
    if (!looked.fine()) {
      return new Outcome.Faulty(looked.problems());
    }
    boolean added =
        enactments.propose(
            who,
            new Enactments.Proposal(
                trial.source(), kind, number, cards(version, graceWeeks), graceWeeks, on, reason));
    audited(who, id, kind.code() + "-proposed");
    return added ? new Outcome.Waits() : new Outcome.TooLate();
  }

  /**
   * Gives a trial action another last day, and wants that put in force; both or neither.
   *
   * @param seen version of the trial action the form was opened on
   */
  @Transactional
  public Outcome end(
      SignedIn who,
      TrialAction trial,
      int seen,
      Kind kind,
      LocalDate last,
      LocalDate on,
      @Nullable Integer graceWeeks,
      String reason) {
    Integer number = commands.change(who, trial.id(), seen, Ended.content(trial, last, reason));
    Outcome outcome =
        number == null
            ? new Outcome.TooLate()
            : propose(who, trial.id(), kind, number, on, graceWeeks, reason);
    if (outcome instanceof Outcome.Faulty || outcome instanceof Outcome.TooLate) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  /** The second person says no; nothing is put in force. */
  @Transactional
  public Outcome reject(SignedIn who, long id, long enactment, String remark) {
    wanted(who, trials.one(who.municipality(), id), enactment);
    if (!enactments.decide(who, enactment, Verdict.REJECTED, remark)) {
      return new Outcome.TooLate();
    }
    audited(who, id, "rejected");
    return new Outcome.Done();
  }

  private Enactment wanted(SignedIn who, TrialAction trial, long enactment) {
    return enactments
        .one(who.municipality(), enactment)
        .filter(each -> each.source().equals(trial.source()))
        .orElseThrow(() -> new NotFound("enactment " + enactment));
  }

  /** The second person puts it in force. */
  @Transactional
  public Outcome second(SignedIn who, long id, long enactment, String remark) {
    TrialAction trial = trials.one(who.municipality(), id);
    Enactment wanted = wanted(who, trial, enactment);
    CardCheck.Result looked =
        look(who.municipality(), trial, trial.number(wanted.version()), wanted.graceWeeks());
    Rulebook rulebook = looked.rulebook();
    if (rulebook == null) {
      return new Outcome.Faulty(looked.problems());
    }
    if (!enactments.decide(who, enactment, Verdict.IN_FORCE, remark)) {
      return new Outcome.TooLate();
    }
    holder.enact(
        who.municipality(),
        CardCheck.cards(trial, wanted.cards(), agreement(who.municipality(), trial)),
        trial.title() + ": " + wanted.reason(),
        wanted.proposedBy(),
        who.id());
    commands.decide(
        who,
        id,
        wanted.kind().decided(),
        wanted.on(),
        wanted.version(),
        wanted.reason(),
        "",
        Objects.requireNonNull(rulebook).hash());
    audited(who, id, wanted.kind().code());
    events.publishEvent(new RulesChanged(who.municipality(), id, true));
    return new Outcome.Done();
  }

  /**
   * The card of an agreement in force reads as the agreement does: what is set aside under it must
   * hold to it, or nothing is changed.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AgreementStepped stepped) {
    String source = "agreement:" + stepped.agreement();
    if (holder.has(source)) {
      AgreementFile file = agreements.one(stepped.municipality(), stepped.agreement());
      holder.enact(
          stepped.municipality(),
          List.of(
              RulebookHolder.Cards.of(source, AgreementCard.name(file), AgreementCard.of(file))),
          file.title(),
          stepped.by(),
          null);
      trials.under(stepped.municipality(), stepped.agreement()).stream()
          .findFirst()
          .ifPresent(
              any -> events.publishEvent(new RulesChanged(stepped.municipality(), any.id(), true)));
    }
  }

  private void audited(SignedIn who, long trial, String what) {
    audit.record(
        Entry.of(who.id(), Action.CARDS_ENACTED).with(Map.of("trial", trial, "what", what)));
  }
}
