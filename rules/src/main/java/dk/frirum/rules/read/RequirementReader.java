package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads requirement cards. */
final class RequirementReader {
  static final List<String> KEYS =
      List.of(
          "requirement",
          "title",
          "title-en",
          "basis",
          "wording",
          "responsible",
          "target",
          "added",
          "share",
          "applies-to",
          "fulfilled-by",
          "discretion",
          "missing",
          "doubt",
          "versions",
          "cases");

  private final Frame frame;
  private final Fields card;
  private final Source source;

  private RequirementReader(Frame frame, Fields card) {
    this.frame = frame;
    this.card = card;
    this.source = card.source();
  }

  static Requirement read(Frame frame, Source source, Node node) {
    return new RequirementReader(frame, Fields.of(source, node, KEYS)).read();
  }

  private Requirement read() {
    String id = card.required("requirement");
    Text title = card.title();
    Basis basis = BasisReader.required(card, frame.dictionary().acts().keySet());
    String wording = card.text("wording");
    Reservations reservations = BasisReader.reservations(card);
    Condition appliesTo = frame.condition(card, "applies-to");
    if (!card.has("applies-to")) {
      source.report(card.node(), Wrong.MISSING.of("applies-to"), Advice.SAY_WHOM.of());
    }
    VersionReader reader = new VersionReader(frame, source);
    EventMatch fulfilledBy = reader.fulfilledBy(card);
    Requirement whole =
        new Requirement(
            id,
            title,
            basis,
            wording,
            responsible(),
            yes("target"),
            yes("added"),
            ShareReader.read(card),
            reservations,
            List.of(),
            List.of(),
            source.place(card.node()));
    List<Version> versions = new ArrayList<>();
    for (Node item : card.items("versions")) {
      Version version = reader.law(versions.size(), item, whole, appliesTo, fulfilledBy);
      if (version != null) {
        inOrder(versions, version, item);
        versions.add(version);
      }
    }
    Node given = card.get("versions");
    if (given == null || given instanceof SequenceNode list && list.getValue().isEmpty()) {
      source.report(card.key("versions"), Wrong.VERSIONS_MISSING.of());
    }
    return new Requirement(
        id,
        title,
        basis,
        wording,
        whole.responsible(),
        whole.target(),
        whole.added(),
        whole.share(),
        reservations,
        versions,
        CaseReader.read(frame, card, List.of(id), appliesTo),
        whole.place());
  }

  private Responsible responsible() {
    String word = card.text("responsible");
    if (word == null) {
      return Responsible.MUNICIPALITY;
    }
    for (Responsible each : Responsible.values()) {
      if (each.code().equals(word)) {
        return each;
      }
    }
    source.unknown(
        Objects.requireNonNull(card.get("responsible")),
        0,
        word,
        Wrong.UNKNOWN_PARTY.of(word),
        Arrays.stream(Responsible.values()).map(Responsible::code).toList());
    return Responsible.MUNICIPALITY;
  }

  private boolean yes(String key) {
    String word = card.text(key);
    if (word != null && !word.equals("yes") && !word.equals("no")) {
      source.unknown(
          Objects.requireNonNull(card.get(key)),
          0,
          word,
          Wrong.YES_OR_NO.of(),
          List.of("yes", "no"));
    }
    return "yes".equals(word);
  }

  private void inOrder(List<Version> before, Version version, Node item) {
    if (before.isEmpty()) {
      return;
    }
    Version last = before.getLast();
    if (last.inForce().overlaps(version.inForce())) {
      source.report(
          item, Wrong.OVERLAPS.of(version.inForce(), last.inForce()), Advice.END_EARLIER.of());
    } else if (version.inForce().first().isBefore(last.inForce().first())) {
      source.report(item, Wrong.ORDER_OF_TIME.of(), Advice.MOVE_UP.of());
    }
  }
}
