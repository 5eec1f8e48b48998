package dk.frirum.rules.read;

import dk.frirum.rules.card.Agreement;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Deviation.Approval;
import dk.frirum.rules.card.Requirement;
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
      source.unknown(
          card.value("under"), 0, id, "There is no agreement '" + id + "'", agreements.keySet());
      return;
    }
    if (deviation.layer().isStatute() || deviation.layer().isSuspension()) {
      source.report(
          card.value("layer"),
          "What stands under an agreement is of the layer agreement or trial",
          "The law's own exceptions and suspensions stand under none.");
    }
    if (!concernsOwnTargets(deviation)) {
      setsLawAside(deviation, agreement, card);
    }
    Set<String> outside = new TreeSet<>(deviation.municipalities());
    outside.removeAll(agreement.municipalities());
    if (deviation.municipalities().isEmpty()) {
      source.report(
          card.node(),
          "'municipalities' is missing: an agreement holds for those it was made with alone",
          "As: municipalities: " + new TreeSet<>(agreement.municipalities()));
    } else if (!outside.isEmpty()) {
      source.report(
          card.value("municipalities"),
          "%s %s no part in the agreement '%s'"
              .formatted(String.join(", ", outside), outside.size() == 1 ? "has" : "have", id));
    }
  }

  private boolean concernsOwnTargets(Deviation deviation) {
    return deviation.of().stream()
        .map(requirements::get)
        .allMatch(requirement -> requirement != null && requirement.target());
  }

  private static void setsLawAside(Deviation deviation, Agreement agreement, Fields card) {
    Source source = card.source();
    if (!agreement.setsLawAside()) {
      source.report(
          card.value("effect"),
          "The agreement '%s' is %s: it sets no statute aside"
              .formatted(
                  agreement.id(),
                  agreement.kind() == Agreement.Kind.LOCAL
                      ? "local"
                      : agreement.standing() == Agreement.Standing.REFUSED
                          ? "refused"
                          : "not granted (" + agreement.standing().code() + ")"),
          "Under it only targets of the municipality's own can be added.");
      return;
    }
    Period granted = agreement.period();
    Approval approval = agreement.approval();
    Period period = deviation.period();
    if (approval != null && period.first().isBefore(approval.on())) {
      source.report(
          card.value("period"),
          "It begins %s, before the agreement '%s' was approved on %s"
              .formatted(period.first(), agreement.id(), approval.on()),
          "Requirements cannot be set aside before somebody has allowed it.");
    } else if (granted != null && !within(period, granted)) {
      source.report(
          card.value("period"),
          "The period %s lies outside that of the agreement '%s', %s"
              .formatted(period, agreement.id(), granted),
          "Shorten it, or have the agreement prolonged first.");
    }
  }

  private static boolean within(Period inner, Period outer) {
    LocalDate last = inner.last();
    LocalDate end = outer.last();
    return !inner.first().isBefore(outer.first())
        && (end == null || last != null && !last.isAfter(end));
  }
}
