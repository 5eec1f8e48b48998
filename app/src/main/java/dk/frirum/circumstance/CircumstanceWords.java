package dk.frirum.circumstance;

import static dk.frirum.tables.Tables.FACT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.CaseRecords;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be registered in the reader's language, and what was typed as the dictionary has it. */
@Component
class CircumstanceWords {
  private static final String GROUP = "target-group";

  private final RulebookHolder holder;
  private final CaseRecords records;

  CircumstanceWords(RulebookHolder holder, CaseRecords records) {
    this.holder = holder;
    this.records = records;
  }

  private Dictionary dictionary() {
    return holder.rulebook().dictionary();
  }

  List<Registrable> all() {
    return Registrable.all(dictionary());
  }

  Optional<Registrable> find(String code) {
    return Registrable.of(dictionary(), code);
  }

  /** How a value is chosen or typed. */
  String control(ValueType type) {
    return switch (type) {
      case ValueType.Choice _, ValueType.YesNo _ -> "choice";
      case ValueType.Length _ -> "weeks";
      case ValueType.Number _, ValueType.Years _, ValueType.MunicipalityCode _ -> "number";
      case ValueType.SetOf _ -> "number";
    };
  }

  List<Choice> choices(Registrable what, Words words) {
    return switch (what.type()) {
      case null -> List.of();
      case ValueType.Choice(var values) ->
          values.entrySet().stream()
              .map(each -> new Choice(each.getKey(), each.getValue().in(words.rules())))
              .toList();
      case ValueType.YesNo yesNo ->
          List.of(
              new Choice("yes", yesNo.show(1).in(words.rules())),
              new Choice("no", yesNo.show(0).in(words.rules())));
      case ValueType.Length _,
          ValueType.Number _,
          ValueType.Years _,
          ValueType.MunicipalityCode _,
          ValueType.SetOf _ ->
          List.of();
    };
  }

  /** What was typed as the dictionary writes it; empty where it is no value of the sort. */
  String value(Registrable what, String typed) {
    ValueType type = what.type();
    if (type == null) {
      return "";
    }
    String text = type instanceof ValueType.Length ? typed.strip() + " weeks" : typed.strip();
    return type.parse(text) == null ? "" : text;
  }

  /** A value as it is stored, in words; empty for none. */
  String shown(Registrable what, String value, Words words) {
    ValueType type = what.type();
    Integer parsed = type == null ? null : type.parse(value);
    return type == null || parsed == null ? value : type.show(parsed).in(words.rules());
  }

  /** What holds today, in words; empty where nothing is known, or it is something that happens. */
  String now(long citizen, Registrable what, LocalDate today, Words words) {
    return switch (what) {
      case Registrable.Event _ -> "";
      case Registrable.Fact(var type) ->
          records.of(citizen, today).facts().stream()
              .filter(each -> each.name().equals(type.code()) && each.valid().contains(today))
              .map(CaseRecord.Fact::value)
              .map(each -> shown(what, each, words))
              .findFirst()
              .orElse("");
    };
  }

  /** Key of the words of the day's field. */
  String day(Registrable what) {
    return switch (what) {
      case Registrable.Fact _ -> "circumstance.from";
      case Registrable.Event event ->
          event.is(Registrable.RECOVERY) ? "circumstance.last" : "circumstance.on";
    };
  }

  /** Key of a sentence on what follows; empty for none. */
  String hint(Registrable what) {
    return switch (what) {
      case Registrable.Fact _ -> "circumstance.hint.fact";
      case Registrable.Event event ->
          event.is(Registrable.RECOVERY)
              ? "circumstance.hint.recovery"
              : event.is(Registrable.TRIAGE) ? "circumstance.hint.triage" : "";
    };
  }

  /** What the citizen's page asks for: the value that holds, the latest first. */
  static Field<Result<Record1<String>>> group(long citizen, LocalDate today) {
    return multiset(
        select(FACT.VALUE)
            .from(FACT)
            .where(
                FACT.CITIZEN_ID.eq(citizen),
                FACT.NAME.eq(GROUP),
                condition("{0} @> {1}::date", FACT.VALID, today))
            .orderBy(field("lower({0})", FACT.VALID).desc(), FACT.ID.desc())
            .limit(1));
  }

  /** The group the citizen belongs to, in words; none where it is not known. */
  @Nullable String group(List<String> values, Words words) {
    return find("fact." + GROUP)
        .flatMap(what -> values.stream().findFirst().map(each -> shown(what, each, words)))
        .filter(each -> !each.isEmpty())
        .orElse(null);
  }
}
