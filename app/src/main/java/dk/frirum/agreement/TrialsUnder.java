package dk.frirum.agreement;

import dk.frirum.web.Words;
import java.util.List;

/** Who knows the trial actions that stand under an agreement. */
public interface TrialsUnder {

  /** Those under an agreement of a municipality's, in order of title. */
  List<AgreementView.Trial> of(String municipality, long agreement, Words words);
}
