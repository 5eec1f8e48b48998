package dk.frirum.rules.condition;

import dk.frirum.rules.Text;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.ValueType;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The subjects a condition may name, by the word that names them. */
public record Vocabulary(SequencedMap<String, Subject> subjects) {

  /** Words for conditions on a case: its spell, its citizen and the facts. */
  public static Vocabulary ofCases(Dictionary dictionary) {
    SequencedMap<String, Subject> subjects = new LinkedHashMap<>();
    SequencedMap<String, Text> benefits = new LinkedHashMap<>();
    dictionary.benefits().forEach((code, benefit) -> benefits.put(code, benefit.title()));
    add(subjects, new Subject.Benefit(new ValueType.Choice(benefits)));
    add(subjects, new Subject.Municipality());
    add(subjects, new Subject.Age());
    add(subjects, new Subject.SpellLength());
    dictionary.facts().values().forEach(fact -> add(subjects, new Subject.Fact(fact)));
    return new Vocabulary(subjects);
  }

  /** Words for {@code where}: what an event says beyond its day. */
  public static Vocabulary ofEvents(Dictionary dictionary) {
    SequencedMap<String, Subject> subjects = new LinkedHashMap<>();
    dictionary.attributes().values().forEach(each -> add(subjects, new Subject.Attribute(each)));
    return new Vocabulary(subjects);
  }

  private static void add(SequencedMap<String, Subject> subjects, Subject subject) {
    subjects.put(subject.code(), subject);
  }
}
