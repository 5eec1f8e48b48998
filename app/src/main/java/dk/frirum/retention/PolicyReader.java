package dk.frirum.retention;

import dk.frirum.retention.DataClass.Basis;
import dk.frirum.retention.DataClass.Starts;
import dk.frirum.retention.DataClass.Then;
import dk.frirum.retention.DataClass.Verified;
import dk.frirum.retention.TableUse.Content;
import dk.frirum.retention.TableUse.WithCitizen;
import dk.frirum.rules.Problem;
import dk.frirum.start.CannotStart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the data file. One with anything wrong is not used in part. */
final class PolicyReader {
  /** The classes whose deadlines are each municipality's to decide. */
  private static final List<String> DECIDED =
      List.of(DataClass.CASE, DataClass.TRAIL, DataClass.TRAIL_WORDS);

  private final Findings findings;

  private PolicyReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * @throws CannotStart with everything that is wrong, each with line and column
   */
  static Policy read(String file, String text) {
    Findings findings = new Findings(file, text);
    Optional<Policy> policy = root(findings, file, text).map(new PolicyReader(findings)::policy);
    if (policy.isEmpty() || !findings.problems().isEmpty()) {
      throw new CannotStart(
          "The policy of retention cannot be used:\n"
              + findings.problems().stream()
                  .map(Problem::toString)
                  .collect(Collectors.joining("\n")));
    }
    return policy.get();
  }

  private static Optional<Node> root(Findings findings, String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(true).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        findings.add(0, 0, "The file is empty");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      findings.add(
          e.getProblemMark().map(mark -> mark.getLine()).orElse(0),
          e.getProblemMark().map(mark -> mark.getColumn()).orElse(0),
          "This is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      findings.add(0, 0, "This is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Policy policy(Node root) {
    Mapping all =
        Mapping.of(
            findings,
            root,
            root,
            "controller",
            "recipients",
            "transfers",
            "security",
            "classes",
            "municipalities",
            "tables");
    Map<String, DataClass> classes = new LinkedHashMap<>();
    Mapping written = all.mapping("classes");
    for (String id : written.fields().keySet()) {
      classes.put(id, dataClass(id, written));
    }
    for (String needed : DECIDED) {
      if (!classes.containsKey(needed)) {
        findings.add(written.node(), "The class '" + needed + "' is missing");
      }
    }
    Map<String, TableUse> tables = new LinkedHashMap<>();
    Mapping named = all.mapping("tables");
    for (String name : named.fields().keySet()) {
      tables.put(name, table(named.mapping(name, "class", "with-citizen", "columns"), classes));
    }
    return new Policy(
        classes,
        tables,
        municipalities(all.mapping("municipalities"), classes),
        new Policy.Processing(
            all.text("controller"),
            all.texts("recipients"),
            all.text("transfers"),
            all.texts("security")));
  }

  private DataClass dataClass(String id, Mapping classes) {
    Mapping one =
        classes.mapping(
            id, "title", "purpose", "persons", "data", "starts", "keep", "then", "basis");
    Mapping basis = one.mapping("basis", "text", "source", "verified");
    DataClass made =
        new DataClass(
            id,
            one.text("title"),
            one.text("purpose"),
            one.text("persons"),
            one.text("data"),
            one.word("starts", Starts.class),
            one.keep("keep"),
            one.word("then", Then.class),
            new Basis(
                basis.text("text"),
                basis.scalar("source"),
                basis.word("verified", Verified.class)));
    boolean byDay = made.starts() == Starts.LAST_SPELL_ENDED || made.starts() == Starts.LAST_CHANGE;
    if (byDay != id.equals(DataClass.CASE)) {
      findings.add(
          one.node(),
          "'last-spell-ended' and 'last-change' start the clock of 'case', and of nothing else");
    }
    if (made.starts() == Starts.NONE && made.keep() instanceof Keep.For) {
      findings.add(one.node(), "A time needs a clock: say what starts it");
    }
    return made;
  }

  private TableUse table(Mapping one, Map<String, DataClass> classes) {
    String id = one.scalar("class");
    Node written = one.fields().get("class");
    if (written != null && !classes.containsKey(id)) {
      findings.add(written, "There is no class '" + id + "'");
    }
    Map<String, Content> columns = new LinkedHashMap<>();
    Mapping named = one.mapping("columns");
    named.fields().keySet().forEach(each -> columns.put(each, named.word(each, Content.class)));
    return new TableUse(id, one.word("with-citizen", WithCitizen.class), columns);
  }

  private Map<String, Map<String, Keep>> municipalities(
      Mapping all, Map<String, DataClass> classes) {
    Map<String, Map<String, Keep>> decided = new LinkedHashMap<>();
    for (Map.Entry<String, Node> each : all.fields().entrySet()) {
      if (!each.getKey().matches("\\d{4}")) {
        findings.add(
            each.getValue(), "'" + each.getKey() + "' is no municipality's code of four digits");
      }
      Mapping own = all.mapping(each.getKey());
      Map<String, Keep> keeps = new LinkedHashMap<>();
      own.fields()
          .forEach((id, node) -> {
            if (!DECIDED.contains(id)) {
              findings.add(node, "'" + id + "' is not a municipality's to decide here");
            }
            keeps.put(id, own.keep(id));
          });
      decided.put(each.getKey(), keeps);
    }
    return decided;
  }
}
