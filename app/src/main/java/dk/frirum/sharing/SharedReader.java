package dk.frirum.sharing;

import dk.frirum.rules.card.Agreement;
import dk.frirum.sharing.Unreadable.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data of a file and finds all that is wrong with it, before anything is written. */
@Component
class SharedReader {
  private static final Set<String> PARTS =
      Set.of("municipality", "authority", "supporter", "partner");
  private static final Set<String> STATES =
      Set.of("idea", "planned", "running", "changed", "dropped", "in-operation");
  private static final Set<String> DECISIONS =
      Set.of(
          "planned",
          "started",
          "changed",
          "prolonged",
          "stopped",
          "dropped",
          "put-in-operation",
          "continued",
          "note");

  private final JsonMapper json;

  SharedReader(JsonMapper json) {
    this.json = json;
  }

  SharedAgreement read(String text) {
    SharedAgreement shared;
    try {
      JsonNode tree = json.readTree(text);
      JsonNode format = tree.path("format");
      if (!format.isInt()) {
        throw new Unreadable(List.of(new Fault("format", "none", "")));
      }
      if (format.intValue() > SharedAgreement.FORMAT) {
        // A newer Frirum may mean something by it that this one would lose.
        throw new Unreadable(
            List.of(new Fault("format", "newer", Integer.toString(format.intValue()))));
      }
      shared = json.treeToValue(tree, SharedAgreement.class);
    } catch (JacksonException e) {
      throw new Unreadable(List.of(new Fault(place(e), "json", "")));
    }
    List<Fault> faults = new ArrayList<>();
    check(shared, faults);
    if (!faults.isEmpty()) {
      throw new Unreadable(faults);
    }
    return shared;
  }

  private static String place(JacksonException e) {
    String path =
        e.getPath().stream()
            .map(each ->
                each.getPropertyName() == null
                    ? "[" + each.getIndex() + "]"
                    : "." + each.getPropertyName())
            .collect(Collectors.joining());
    var at = e.getLocation();
    return path.isEmpty()
        ? at == null ? "" : at.getLineNr() + ":" + at.getColumnNr()
        : path.replaceFirst("^\\.", "");
  }

  private static void check(SharedAgreement shared, List<Fault> faults) {
    text("title", shared.title(), 3, 200, faults);
    text("from", shared.from(), 2, 200, faults);
    text("summary", shared.summary(), 0, 20_000, faults);
    text("journalNumber", shared.journalNumber(), 0, 100, faults);
    if (shared.code() == null
        || !shared.code().matches("[a-z0-9]+(-[a-z0-9]+)*")
        || shared.code().length() > 50) {
      faults.add(new Fault("code", "code", "" + shared.code()));
    }
    word("kind", shared.kind(), codes(Agreement.Kind.values(), Agreement.Kind::code), faults);
    given("exported", shared.exported(), faults);
    if (shared.first() != null && shared.last() != null && shared.last().isBefore(shared.first())) {
      faults.add(new Fault("last", "before", shared.last().toString()));
    }
    for (int at = 0; at < shared.parties().size(); at++) {
      SharedAgreement.Party party = shared.parties().get(at);
      word("parties[" + at + "].part", party.part(), PARTS, faults);
      text("parties[" + at + "].name", party.name(), 2, 200, faults);
      String code = party.municipality();
      if (code != null && !code.matches("\\d{4}")
          || code == null && "municipality".equals(party.part())) {
        faults.add(new Fault("parties[" + at + "].municipality", "municipality", "" + code));
      }
    }
    for (int at = 0; at < shared.steps().size(); at++) {
      SharedAgreement.Step step = shared.steps().get(at);
      String place = "steps[" + at + "]";
      if (step.standing() != null) {
        word(
            place + ".standing",
            step.standing(),
            codes(Agreement.Standing.values(), Agreement.Standing::code),
            faults);
      }
      given(place + ".on", step.on(), faults);
      text(place + ".by", step.by(), 2, 200, faults);
      text(place + ".reservation", step.reservation(), 0, 4000, faults);
      text(place + ".remark", step.remark(), 0, 4000, faults);
    }
    for (int at = 0; at < shared.trials().size(); at++) {
      trial("trials[" + at + "]", shared.trials().get(at), faults);
    }
    for (int at = 0; at < shared.recommendations().size(); at++) {
      SharedAgreement.Recommendation each = shared.recommendations().get(at);
      String place = "recommendations[" + at + "]";
      text(place + ".title", each.title(), 3, 200, faults);
      text(place + ".body", each.body(), 0, 20_000, faults);
      text(place + ".requirement", each.requirement(), 0, 200, faults);
      text(place + ".evidence", each.evidence(), 0, 4000, faults);
    }
  }

  private static void trial(String place, SharedAgreement.Trial trial, List<Fault> faults) {
    text(place + ".title", trial.title(), 3, 200, faults);
    word(place + ".state", trial.state(), STATES, faults);
    if (trial.code() == null
        || !trial.code().matches("[a-z0-9]+(-[a-z0-9]+)*")
        || trial.code().length() > 50) {
      faults.add(new Fault(place + ".code", "code", "" + trial.code()));
    }
    if (trial.versions().isEmpty()) {
      faults.add(new Fault(place + ".versions", "none", ""));
    }
    for (int at = 0; at < trial.versions().size(); at++) {
      version(place + ".versions[" + at + "]", trial.versions().get(at), faults);
    }
    for (int at = 0; at < trial.decisions().size(); at++) {
      SharedAgreement.Decision each = trial.decisions().get(at);
      String here = place + ".decisions[" + at + "]";
      word(here + ".kind", each.kind(), DECISIONS, faults);
      given(here + ".on", each.on(), faults);
      text(here + ".reason", each.reason(), 3, 4000, faults);
      text(here + ".evidence", each.evidence(), 0, 4000, faults);
      if (each.version() < 1 || each.version() > trial.versions().size()) {
        faults.add(new Fault(here + ".version", "version", Integer.toString(each.version())));
      }
    }
  }

  private static void version(String place, SharedAgreement.Version is, List<Fault> faults) {
    text(place + ".purpose", is.purpose(), 0, 4000, faults);
    text(place + ".hypothesis", is.hypothesis(), 0, 4000, faults);
    text(place + ".shortTerm", is.shortTerm(), 0, 4000, faults);
    text(place + ".mediumTerm", is.mediumTerm(), 0, 4000, faults);
    text(place + ".longTerm", is.longTerm(), 0, 4000, faults);
    text(place + ".groupWords", is.groupWords(), 0, 4000, faults);
    text(place + ".group", is.group(), 0, 4000, faults);
    text(place + ".stopWords", is.stopWords(), 0, 4000, faults);
    text(place + ".cards", is.cards(), 0, 100_000, faults);
    text(place + ".reason", is.reason(), 0, 4000, faults);
    given(place + ".first", is.first(), faults);
    if (is.first() != null && is.last() != null && is.last().isBefore(is.first())) {
      faults.add(new Fault(place + ".last", "before", is.last().toString()));
    }
    SharedAgreement.Stop stop = is.stop();
    if (stop != null
        && (!Set.of("<", ">").contains("" + stop.sign())
            || stop.measure() == null
            || stop.value() == null
            || !stop.value().matches("-?\\d{1,9}(\\.\\d{1,6})?"))) {
      faults.add(new Fault(place + ".stop", "stop", stop.toString()));
    }
  }

  private static void text(
      String place, @Nullable String value, int least, int most, List<Fault> faults) {
    if (value == null
        || value.length() < least
        || value.length() > most
        || value.indexOf('\0') >= 0) {
      faults.add(new Fault(place, "text", value == null ? "" : shortened(value)));
    }
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }

  private static void word(
      String place, @Nullable String value, Set<String> known, List<Fault> faults) {
    if (value == null || !known.contains(value)) {
      faults.add(new Fault(place, "word", "" + value));
    }
  }

  private static void given(String place, @Nullable Object value, List<Fault> faults) {
    if (value == null) {
      faults.add(new Fault(place, "none", ""));
    }
  }

  private static <T> Set<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.toSet());
  }
}
