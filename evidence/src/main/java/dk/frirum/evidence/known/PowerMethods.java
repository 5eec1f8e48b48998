package dk.frirum.evidence.known;

import dk.frirum.evidence.power.Power;
import dk.frirum.evidence.table.Table;
import java.util.List;

/**
 * Power and size; each gives {@code n_per_group} where power is said and {@code power} where
 * persons are.
 */
final class PowerMethods {
  static final List<Method> ALL = List.of(new Shares(), new Means(), new Margin(), new Hazards());

  private PowerMethods() {}

  private static Power power(Options options, int sides) {
    return new Power(options.number("alpha", 0.05), options.whole("sides", sides));
  }

  private static void size(Answers answers, String key, double persons) {
    answers.put("n_per_group", key, persons);
    answers.put("n_per_group_ceiling", key, Math.ceil(persons));
  }

  private record Shares() implements Method {
    @Override
    public String name() {
      return "power-shares";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Power power = power(options, 2);
      String key = options.text("key", "");
      boolean arcsine = options.has("h") || options.yes("arcsine", false);
      double p = options.has("h") ? 0 : options.number("p1");
      double q = options.has("h") ? 0 : options.number("p2");
      double h = options.has("h") ? options.number("h") : Power.distance(p, q);
      if (options.has("power")) {
        double wanted = options.number("power");
        size(
            answers,
            key,
            arcsine ? power.personsForDistance(h, wanted) : power.personsForShares(p, q, wanted));
      } else {
        double persons = options.number("n1");
        double others = options.number("n2", persons);
        if (!arcsine && others != persons) {
          throw options.wrong("n2", "Groups of different size need 'arcsine: yes'", null);
        }
        answers.put(
            "power",
            key,
            arcsine ? power.ofDistance(h, persons, others) : power.ofShares(p, q, persons));
      }
    }
  }

  private record Means() implements Method {
    @Override
    public String name() {
      return "power-means";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Power power = power(options, 2);
      String key = options.text("key", "");
      double size = options.number("delta") / options.number("sd", 1);
      if (options.has("power")) {
        size(answers, key, power.personsForMeans(size, options.number("power")));
      } else {
        answers.put("power", key, power.ofMeans(size, options.number("n")));
      }
    }
  }

  private record Margin() implements Method {
    @Override
    public String name() {
      return "power-non-inferiority";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Power power = power(options, 1);
      String key = options.text("key", "");
      double p = options.number("p1");
      double q = options.number("p2", p);
      double least = options.number("margin");
      if (options.has("power")) {
        size(
            answers,
            key,
            power.personsForMargin(
                p, q, least, options.number("power"), options.number("ratio", 1)));
      } else {
        double persons = options.number("n1");
        answers.put(
            "power", key, power.ofMargin(p, q, least, persons, options.number("n2", persons)));
      }
    }
  }

  private record Hazards() implements Method {
    @Override
    public String name() {
      return "power-hazards";
    }

    @Override
    public void run(Options options, Table data, Answers answers) {
      Power power = power(options, 2);
      String key = options.text("key", "");
      double share = options.number("share", 0.5);
      if (options.has("power")) {
        double events =
            power.exitsForHazardRatio(options.number("hr"), options.number("power"), share);
        answers.put("events", key, events);
        answers.put("events_ceiling", key, Math.ceil(events));
      } else {
        answers.put(
            "power",
            key,
            power.ofHazardRatio(options.number("hr"), options.number("events"), share));
      }
    }
  }
}
