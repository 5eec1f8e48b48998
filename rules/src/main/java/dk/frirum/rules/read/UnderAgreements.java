package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Agreement;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Approval;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a deviation to the agreement it stands under: one that was refused, or is local, sets no
 * statute aside, and one that was granted does so on its days and in its municipalities alone.
 */
record UnderAgreements(Map<String, Agreement> agreements, Map<String, Requirement> requirements) {

  void check(Deviation deviation, Fields card) {
    String id = deviation.under();
    if (id == null) {
      return;
    }
    Source source = card.source();
    Agreement agreement = agreements.get(id);
    if (agreement == null) {
      source.unknown(card.value("under"), 0, id, Wrong.NO_AGREEMENT.of(id), agreements.keySet());
      return;
    }
    if (deviation.layer().isStatute() || deviation.layer().isSuspension()) {
      source.report(card.value("layer"), Wrong.UNDER_LAYER.of(), Advice.STAND_UNDER_NONE.of());
    }
    if (!concernsOwnTargets(deviation)) {
      setsLawAside(deviation, agreement, card);
    }
    Set<String> outside = new TreeSet<>(deviation.municipalities());
    outside.removeAll(agreement.municipalities());
    if (deviation.municipalities().isEmpty()) {
      source.report(
          card.node(),
          Wrong.MUNICIPALITIES_ALONE.of(),
          Advice.AS_MUNICIPALITIES.of(new TreeSet<>(agreement.municipalities())));
    } else if (!outside.isEmpty()) {
      source.report(
          card.value("municipalities"),
          Wrong.NO_PART.of(
              String.join(", ", outside),
              outside.size() == 1 ? new Text("har", "has") : new Text("har", "have"),
              id));
    }
  }

  private boolean concernsOwnTargets(Deviation deviation) {
    return deviation.of().stream()
        .map(requirements::get)
        .allMatch(requirement -> requirement != null && requirement.target());
  }

  private static Text standing(Agreement agreement) {
    if (agreement.kind() == Agreement.Kind.LOCAL) {
      return new Text("lokal", "local");
    }
    return agreement.standing() == Agreement.Standing.REFUSED
        ? new Text("afslået", "refused")
        : new Text("ikke bevilget (", "not granted (")
            .plus(Text.same(agreement.standing().code() + ")"));
  }

  private static void setsLawAside(Deviation deviation, Agreement agreement, Fields card) {
    Source source = card.source();
    if (!agreement.setsLawAside()) {
      source.report(
          card.value("effect"),
          Wrong.SETS_NOTHING_ASIDE.of(agreement.id(), standing(agreement)),
          Advice.OWN_TARGETS.of());
      return;
    }
    Period granted = agreement.period();
    Approval approval = agreement.approval();
    Period period = deviation.period();
    if (approval != null && period.first().isBefore(approval.on())) {
      source.report(
          card.value("period"),
          Wrong.BEFORE_AGREEMENT.of(period.first(), agreement.id(), approval.on()),
          Advice.ALLOWED_FIRST.of());
    } else if (granted != null && !within(period, granted)) {
      source.report(
          card.value("period"),
          Wrong.OUTSIDE_AGREEMENT.of(period, agreement.id(), granted),
          Advice.SHORTEN.of());
    }
  }

  private static boolean within(Period inner, Period outer) {
    LocalDate last = inner.last();
    LocalDate end = outer.last();
    return !inner.first().isBefore(outer.first())
        && (end == null || last != null && !last.isAfter(end));
  }
}
