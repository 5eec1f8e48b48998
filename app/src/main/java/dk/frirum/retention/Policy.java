package dk.frirum.retention;

import dk.frirum.rules.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is kept of whom, for how long (<i>slettepolitik</i>), as the data file says it.
 *
 * @param classes by id, in the file's order
 * @param tables by name
 * @param municipalities what each has decided, by its code and the class
 * @param processing what the record of processing says besides
 */
record Policy(
    Map<String, DataClass> classes,
    Map<String, TableUse> tables,
    Map<String, Map<String, Keep>> municipalities,
    Processing processing) {

  Policy {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    municipalities = Map.copyOf(municipalities);
  }

  /** What holds for all classes (GDPR art. 30, stk. 1, litra a, d, e and g). */
  record Processing(Text controller, List<Text> recipients, Text transfers, List<Text> security) {
    Processing {
      recipients = List.copyOf(recipients);
      security = List.copyOf(security);
    }
  }

  /** A class that the reader has made sure is there. */
  DataClass of(String id) {
    return Objects.requireNonNull(classes.get(id), id);
  }

  /** How long this municipality keeps a class. */
  Keep keep(String municipality, DataClass one) {
    return municipalities.getOrDefault(municipality, Map.of()).getOrDefault(one.id(), one.keep());
  }
}
