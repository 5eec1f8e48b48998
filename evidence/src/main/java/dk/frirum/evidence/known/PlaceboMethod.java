package dk.frirum.evidence.known;

import dk.frirum.evidence.synthetic.Placebo;
import dk.frirum.evidence.table.Table;

/** Each unit in turn as if it were the treated one. */
record PlaceboMethod() implements Method {
  @Override
  public String name() {
    return "synthetic-placebo";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    WideUnits units = WideUnits.of(options, data).complete(options);
    if (units.treated() != 1) {
      throw options.wrong("treated", "One unit is treated here", null);
    }
    Placebo placebo =
        Placebo.of(units.outcome(), 0, units.before(), options.yes("treated-as-donor", false));
    for (int unit = 0; unit < units.names().size(); unit++) {
      answers.put("mspe_ratio", units.names().get(unit), placebo.ratios()[unit]);
      answers.put("effect", units.names().get(unit), placebo.effects()[unit]);
    }
    answers.put("mspe_ratio_rank", units.names().getFirst(), placebo.rank());
    answers.put("p", units.names().getFirst(), placebo.p());
  }
}
