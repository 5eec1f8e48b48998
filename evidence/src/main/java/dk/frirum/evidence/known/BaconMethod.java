package dk.frirum.evidence.known;

import dk.frirum.evidence.did.Bacon;
import dk.frirum.evidence.did.Panel;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;

/** What two-way effects compare with what. */
record BaconMethod() implements Method {
  @Override
  public String name() {
    return "bacon";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Panel panel = PanelRows.of(options, data, name(), "weights", "terms", "cluster").panel();
    if (panel.dropped() > 0) {
      throw options.wrong(
          "unit", panel.dropped() + " units lack a period", "Leave them out with 'where'.");
    }
    String untreated = options.text("never-name", "0");
    Bacon bacon = Bacon.of(panel);
    for (Bacon.Part part : bacon.parts()) {
      String control = part.control() == Panel.NEVER ? untreated : Column.label(part.control());
      String key = name(part.kind()) + "|" + Column.label(part.treated()) + "|" + control;
      answers.put("weight", key, part.weight());
      answers.put("estimate", key, part.estimate());
    }
    for (Bacon.Kind kind : Bacon.Kind.values()) {
      answers.put("type_weight", name(kind), bacon.weight(kind));
      if (bacon.weight(kind) > 0) {
        answers.put("type_estimate", name(kind), bacon.average(kind));
      }
    }
    answers.put("coef", "", bacon.coefficient());
  }

  private static String name(Bacon.Kind kind) {
    return switch (kind) {
      case TREATED_VS_UNTREATED -> "Treated vs Untreated";
      case EARLIER_VS_LATER -> "Earlier vs Later";
      case LATER_VS_EARLIER -> "Later vs Earlier";
      case LATER_VS_ALWAYS -> "Later vs Always Treated";
    };
  }
}
