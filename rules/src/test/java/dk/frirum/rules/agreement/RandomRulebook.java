package dk.frirum.rules.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/** Makes rulebooks that no lawyer would write, as text, so that the reader is exercised too. */
final class RandomRulebook {
  static final String FRAME =
      """
      dictionary:
        acts: {X: {title: X, title-en: X}}
        anchors: {start: {title: begyndelsen, title-en: start}}
        benefits:
          one: {title: A, title-en: A, anchor: start}
          two: {title: B, title-en: B, anchor: start}
        attributes:
          form: {title: f, title-en: f, values: {in-person: {title: p, title-en: p}, phone: {title: t, title-en: t}, video: {title: v, title-en: v}}}
          category: {title: k, title-en: k, type: number}
          members: {title: m, title-en: m, type: set, values: {a: {title: a, title-en: a}, b: {title: b, title-en: b}, c: {title: c, title-en: c}}}
        events:
          talk: {title: t, title-en: t, attributes: [form, members]}
          call: {title: c, title-en: c, attributes: [form]}
          sort: {title: s, title-en: s, attributes: [category]}
          ask: {title: a, title-en: a}
        facts:
          size: {title: s, title-en: s, type: length, source: x, when-not-registered: unknown}
          still: {title: s, title-en: s, type: yes-no, source: x, when-not-registered: no}
          kind: {title: k, title-en: k, values: {red: {title: r, title-en: r}, blue: {title: b, title-en: b}}, source: x, when-not-registered: unknown}
      ---
      layers: [statute, suspension, agreement, trial, individual]
      shown-as-due: 14 days
      ---
      calendar: danish
      roll-forward-days: [06-05, 12-24, 12-31]
      store-bededag-until: 2023
      basis: {act: X, section: "1", verified: memory}
      """;
  private static final List<String> COUNTINGS =
      List.of(
          "same-weekday",
          "first-day-counts",
          "clamp-to-month-end",
          "month-end-stays",
          "calendar-days",
          "working-days");

  private final RandomGenerator random;

  private final boolean addsFirst;

  RandomRulebook(RandomGenerator random) {
    this.random = random;
    this.addsFirst = random.nextInt(3) == 0;
  }

  SequencedMap<String, String> files() {
    StringBuilder cards = new StringBuilder(FRAME);
    for (String counting : COUNTINGS) {
      cards.append(
          """
          ---
          counting: %s
          title: t
          title-en: t
          method: %s
          basis: {act: X, section: "1", verified: memory}
          """
              .formatted(counting, counting));
    }
    int requirements = 1 + random.nextInt(4);
    for (int number = 0; number < requirements; number++) {
      cards.append("---\n").append(requirement(number));
    }
    for (int number = random.nextInt(6); number > 0; number--) {
      cards.append("---\n").append(deviation(number, requirements));
    }
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("random.yaml", cards.toString());
    return files;
  }

  private String requirement(int number) {
    StringBuilder card =
        new StringBuilder(
            """
            requirement: r%d
            title: R
            title-en: R
            basis: {act: X, section: "1", verified: memory}
            applies-to: %s
            fulfilled-by: %s
            """
                .formatted(number, condition(), match()));
    if (chance(10)) {
      card.append("missing: noget\n");
    }
    if (isAdded(number)) {
      card.append("added: yes\n");
    }
    card.append("versions:\n");
    LocalDate from = day(0, 60);
    int versions = 1 + random.nextInt(3);
    for (int version = 0; version < versions; version++) {
      boolean open = version == versions - 1 && chance(60);
      LocalDate to = from.plusDays(30 + random.nextInt(200));
      card.append("  - in-force: ").append(from).append(" ..").append(open ? "" : " " + to);
      card.append("\n    governs: ").append(governs(from)).append('\n');
      card.append("    ").append(shape()).append('\n');
      if (chance(25)) {
        card.append("    roll-forward: next-working-day\n");
      }
      if (chance(25)) {
        card.append("    applies-to: ").append(condition()).append('\n');
      }
      if (chance(10)) {
        card.append("    discretion: et skøn\n");
      }
      from = to.plusDays(1 + random.nextInt(3));
    }
    return card.toString();
  }

  private String governs(LocalDate from) {
    LocalDate start = from.plusDays(random.nextInt(-40, 40));
    String end = chance(25) ? " to " + start.plusDays(random.nextInt(200)) : "";
    return pick("spells starting", "deadlines", "events") + " from " + start + endAfter(start, end);
  }

  private static String endAfter(LocalDate start, String end) {
    // The in-force period may end before this start; then an end of its own is needed.
    return end.isEmpty() ? " to " + start.plusDays(400) : end;
  }

  private String shape() {
    return switch (random.nextInt(10)) {
      case 8 -> "due: " + span() + " from age 30 years" + pick("", " 2 months") + counting;
      case 9 -> threshold();
      case 0 -> "due: " + span() + " from start" + counting;
      case 1 -> "due: " + span() + " from each " + match() + counting;
      case 2 -> "due: " + span() + " from first " + match() + counting;
      case 3 -> "due: unspecified from " + pick("start", "each ask", "first talk");
      case 4 ->
          "count: %d within %s from %s"
                  .formatted(1 + random.nextInt(4), longSpan(), pick("start", "first ask"))
              + counting;
      case 5 -> {
        String unit = pick("weeks", "months");
        yield "count: %d between %d %s and %d %s from start\n    counting: %s"
            .formatted(
                1 + random.nextInt(3),
                1 + random.nextInt(4),
                unit,
                4 + random.nextInt(5),
                unit,
                unit.equals("weeks") ? "same-weekday" : "month-end-stays");
      }
      case 6 -> {
        String every = "every: " + span() + " starting ";
        yield every + pick("start", "first talk", offset() + " from start") + counting;
      }
      default ->
          "form: first in {in-person}, then in " + pick("any", "{in-person, video}", "{phone}");
    };
  }

  private String threshold() {
    int months = random.nextInt(1, 7);
    return "threshold: more than %d days in %d months%s%s"
        .formatted(
            random.nextInt(months * 29),
            months,
            pick("", " before a month-end"),
            pick("", ", after 3 weeks", ", after 30 days"));
  }

  /** The first of more than one, now and then: no duty but where a deviation adds it. */
  private boolean isAdded(int number) {
    return number == 0 && addsFirst;
  }

  /** Set by the last span: the counting that suits its unit. */
  private String counting = "";

  private String offset() {
    return counting.contains("working")
        ? "3 working-days"
        : counting.contains("month") ? "2 months" : "3 weeks";
  }

  private String span() {
    return switch (random.nextInt(5)) {
      case 0 -> with(random.nextInt(1, 40) + " days", "calendar-days");
      case 1 -> with(random.nextInt(1, 10) + " weeks", "same-weekday");
      case 2 -> with(random.nextInt(1, 10) + " weeks", "first-day-counts");
      case 3 ->
          with(random.nextInt(1, 7) + " months", pick("clamp-to-month-end", "month-end-stays"));
      default -> with(random.nextInt(1, 12) + " working-days", "working-days");
    };
  }

  private String longSpan() {
    return with(random.nextInt(3, 9) + " months", pick("clamp-to-month-end", "month-end-stays"));
  }

  private String with(String span, String method) {
    counting = "\n    counting: " + method;
    return span;
  }

  private String match() {
    String kinds = pick("talk", "call", "talk or call", "sort", "ask", "talk");
    boolean speaks = kinds.startsWith("talk") || kinds.equals("call");
    if (kinds.equals("talk") && chance(20)) {
      return kinds + " where members includes " + pick("{a}", "{a, b}", "{c, b}");
    }
    if (speaks && chance(30)) {
      return kinds + " where form in {in-person, video}";
    }
    return kinds.equals("sort") && chance(50) ? "sort where category >= 2" : kinds;
  }

  private String condition() {
    return switch (random.nextInt(8)) {
      case 0 -> "benefit = one";
      case 1 -> "benefit = two and size > 3 weeks";
      case 2 -> "benefit in {one, two} and not still";
      case 3 -> "kind = red or age >= 30 years";
      case 4 -> "spell-length > 20 days";
      case 5 -> "(kind is known and kind != blue) or size <= 30 days";
      case 6 -> "municipality in {0101, 0999} or not (size is known)";
      default -> "benefit = one or benefit = two";
    };
  }

  private String deviation(int number, int requirements) {
    String effect = pick("lift", "stop-clock", "replace", "postpone-to-end");
    if (addsFirst && chance(30)) {
      effect = "add";
    }
    List<String> of = new ArrayList<>();
    for (int each = 0; each < requirements; each++) {
      if (chance(60)) {
        of.add("r" + each);
      }
    }
    if (of.isEmpty() || effect.equals("add")) {
      of = List.of("r0");
    }
    LocalDate from = day(0, 400);
    boolean open = chance(20) && !effect.equals("postpone-to-end");
    String to = open ? "" : " " + from.plusDays(random.nextInt(effect.equals("add") ? 400 : 120));
    String card =
        """
        deviation: d%d
        title: D
        title-en: D
        layer: %s
        of: [%s]
        effect: %s
        period: %s ..%s
        basis: {act: X, section: "1", verified: memory}
        """
            .formatted(
                number,
                pick("statute", "suspension", "agreement", "trial", "individual"),
                String.join(", ", of),
                effect,
                from,
                to);
    if (effect.equals("replace")) {
      card += "with:\n  governs: " + governs(from) + "\n  " + shape().replace("\n  ", "\n") + "\n";
      card += chance(40) ? "  fulfilled-by: " + match() + "\n" : "";
      card += chance(20) ? "  roll-forward: next-working-day\n" : "";
    }
    if (effect.equals("postpone-to-end") && chance(50)) {
      card += "grace: " + pick("10 days", "3 weeks") + "\n";
    }
    if (chance(40)) {
      card += "group: " + pick("still", "kind = red", "benefit = one", "size > 2 weeks") + "\n";
    }
    if (chance(30)) {
      card += "municipalities: [\"0999\"]\n";
    }
    return chance(10) ? card + "missing: hvad der fraviges\n" : card;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  private LocalDate day(int from, int to) {
    return LocalDate.of(2023, 12, 1).plusDays(random.nextInt(from, to));
  }
}
