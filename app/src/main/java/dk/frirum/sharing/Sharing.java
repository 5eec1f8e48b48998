package dk.frirum.sharing;

import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.Recommendation;
import dk.frirum.trial.TrialAction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an agreement leaves the house. */
final class Sharing {
  private Sharing() {}

  static SharedAgreement of(
      String from,
      LocalDate today,
      AgreementFile file,
      List<TrialAction> trials,
      List<Recommendation> recommendations) {
    return new SharedAgreement(
        SharedAgreement.FORMAT,
        from,
        today,
        file.code(),
        file.kind().code(),
        file.title(),
        file.journalNumber(),
        file.summary(),
        file.first(),
        file.last(),
        file.parties().stream()
            .map(each -> new SharedAgreement.Party(each.part(), each.name(), each.municipality()))
            .toList(),
        file.steps().stream().map(Sharing::step).toList(),
        trials.stream().map(Sharing::trial).toList(),
        recommendations.stream()
            .map(each ->
                new SharedAgreement.Recommendation(
                    each.title(), each.body(), each.requirement(), each.evidence()))
            .toList());
  }

  private static SharedAgreement.Step step(AgreementFile.Step step) {
    return new SharedAgreement.Step(
        step.standing() == null ? null : step.standing().code(),
        step.on(),
        step.by(),
        step.reservation(),
        step.remark());
  }

  private static SharedAgreement.Trial trial(TrialAction trial) {
    return new SharedAgreement.Trial(
        trial.code(),
        trial.title(),
        trial.state().code(),
        trial.template(),
        trial.versions().stream().map(Sharing::version).toList(),
        trial.decisions().stream()
            .map(each ->
                new SharedAgreement.Decision(
                    each.kind().code(), each.on(), each.reason(), each.version(), each.evidence()))
            .toList());
  }

  private static SharedAgreement.Version version(TrialAction.Version version) {
    return new SharedAgreement.Version(
        version.purpose(),
        version.hypothesis(),
        version.shortTerm(),
        version.mediumTerm(),
        version.longTerm(),
        version.groupWords(),
        version.group(),
        version.first(),
        version.last(),
        version.measures(),
        stop(version.stop()),
        version.stopWords(),
        version.cards(),
        version.reason());
  }

  private static SharedAgreement.@Nullable Stop stop(TrialAction.@Nullable Stop stop) {
    return stop == null
        ? null
        : new SharedAgreement.Stop(
            stop.measure(), stop.sign(), stop.value().stripTrailingZeros().toPlainString());
  }
}
