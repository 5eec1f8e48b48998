package dk.frirum.agreement;

import java.util.List;

/**
 * The municipality's agreements.
 *
 * @param may whether this reader may add one
 */
public record AgreementsView(List<AgreementFile> all, boolean may) {
  public AgreementsView {
    all = List.copyOf(all);
  }

  /** The municipality's own. */
  public List<AgreementFile> own() {
    return all.stream().filter(AgreementFile::own).toList();
  }

  /** Those of others, imported to be read. */
  public List<AgreementFile> others() {
    return all.stream().filter(each -> !each.own()).toList();
  }
}
