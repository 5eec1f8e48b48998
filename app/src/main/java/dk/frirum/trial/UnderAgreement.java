package dk.frirum.trial;

import dk.frirum.agreement.AgreementView;
import dk.frirum.agreement.TrialsUnder;
import dk.frirum.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells an agreement's page which trial actions stand under it. */
@Component
class UnderAgreement implements TrialsUnder {
  private final TrialActions trials;

  UnderAgreement(TrialActions trials) {
    this.trials = trials;
  }

  @Override
  public List<AgreementView.Trial> of(String municipality, long agreement, Words words) {
    return trials.under(municipality, agreement).stream()
        .map(each ->
            new AgreementView.Trial(
                "/trials/" + each.id(),
                each.title(),
                words.t("trial.state." + each.state().code())))
        .toList();
  }
}
