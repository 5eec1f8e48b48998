package dk.frirum.retention;

import dk.frirum.retention.TableUse.Content;
import dk.frirum.rules.Text;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The record of processing activities (<i>fortegnelse</i>, GDPR art. 30), made from what is said of
 * classes, tables and columns, so that it says what the program does.
 *
 * @param parts the whole first, then each class
 */
public record ProcessingRecord(String title, String intro, List<Part> parts) {
  public ProcessingRecord {
    parts = List.copyOf(parts);
  }

  /** What is said of the whole, or of one class. */
  public record Part(String heading, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** One point of the article. */
  public record Line(String label, List<String> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A municipality's.
   *
   * @param code of the municipality, whose own deadlines hold
   */
  static ProcessingRecord of(Policy policy, String code, String name, Words w) {
    List<Part> parts = new ArrayList<>();
    Policy.Processing all = policy.processing();
    parts.add(
        new Part(
            w.t("record.whole"),
            List.of(
                new Line(w.t("record.controller"), List.of(name, all.controller().in(w.rules()))),
                new Line(w.t("record.recipients"), in(all.recipients(), w)),
                new Line(w.t("record.transfers"), List.of(all.transfers().in(w.rules()))),
                new Line(w.t("record.security"), in(all.security(), w)))));
    policy.classes().values().forEach(each -> parts.add(part(policy, code, each, w)));
    return new ProcessingRecord(w.t("record.title") + " – " + name, w.t("record.intro"), parts);
  }

  private static Part part(Policy policy, String code, DataClass one, Words w) {
    Set<Content> contents = EnumSet.noneOf(Content.class);
    List<String> tables = new ArrayList<>();
    for (Map.Entry<String, TableUse> each : policy.tables().entrySet()) {
      if (each.getValue().dataClass().equals(one.id())) {
        contents.addAll(each.getValue().columns().values());
        tables.add(
            each.getKey()
                + " – "
                + w.t("record.with-citizen." + each.getValue().withCitizen().code()));
      }
    }
    Keep keep = policy.keep(code, one);
    String deadline =
        switch (keep) {
          case Keep.For _ ->
              w.t("record.after", keep.in(w.rules()), w.t("record.starts." + one.starts().code()));
          case Keep.Undecided _, Keep.Permanently _ -> keep.in(w.rules());
        };
    return new Part(
        one.title().in(w.rules()),
        List.of(
            new Line(w.t("record.purpose"), List.of(one.purpose().in(w.rules()))),
            new Line(w.t("record.persons"), List.of(one.persons().in(w.rules()))),
            new Line(w.t("record.data"), List.of(one.data().in(w.rules()))),
            new Line(
                w.t("record.contents"),
                contents.stream().map(each -> w.t("record.content." + each.code())).toList()),
            new Line(w.t("record.deadline"), List.of(deadline)),
            new Line(w.t("record.then"), List.of(w.t("record.then." + one.then().code()))),
            new Line(
                w.t("record.basis"),
                List.of(
                    one.basis().text().in(w.rules()),
                    one.basis().source(),
                    w.t("record.verified." + one.basis().verified().code()))),
            new Line(w.t("record.tables"), tables)));
  }

  private static List<String> in(List<Text> texts, Words w) {
    return texts.stream().map(each -> each.in(w.rules())).toList();
  }
}
