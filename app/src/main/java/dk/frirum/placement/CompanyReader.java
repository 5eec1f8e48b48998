package dk.frirum.placement;

import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is typed of a company. */
record CompanyReader(Words words) {
  static final int LONGEST_NAME = 120;

  /** The CVR number; none where it cannot be one. */
  Optional<String> number(Typed typed) {
    return Cvr.read(typed.line("cvr"));
  }

  /** The P-number's digits; what is none is found wrong by {@link #read}. */
  String unit(Typed typed) {
    return typed.line("productionUnit").replaceAll("[\\s.-]", "");
  }

  /** None where something is wrong. */
  Company.@Nullable Typed read(Typed typed, List<FieldError> errors) {
    int before = errors.size();
    Optional<String> cvr = number(typed);
    if (cvr.isEmpty()) {
      errors.add(new FieldError("cvr", words.t("wrong.company.cvr")));
    }
    String unit = unit(typed);
    if (!unit.matches("(\\d{10})?")) {
      errors.add(new FieldError("productionUnit", words.t("wrong.company.unit")));
    }
    String name = line(typed, "name", true, errors);
    Optional<Sector> sector = Sector.of(typed.v("sector"));
    if (sector.isEmpty()) {
      errors.add(new FieldError("sector", words.t("wrong.company.sector")));
    }
    Company.Contact contact =
        new Company.Contact(
            line(typed, "contactName", false, errors),
            line(typed, "contactPhone", false, errors),
            line(typed, "contactEmail", false, errors));
    String address = line(typed, "address", false, errors);
    Integer employees = number(typed, "employees", errors);
    Integer average = number(typed, "averageEmployees", errors);
    Integer others = number(typed, "placedByOthers", errors);
    if (errors.size() > before || cvr.isEmpty() || sector.isEmpty()) {
      return null;
    }
    return new Company.Typed(
        cvr.get(),
        unit,
        name,
        sector.get(),
        address,
        contact,
        employees,
        average,
        others == null ? 0 : others);
  }

  private String line(Typed typed, String field, boolean needed, List<FieldError> errors) {
    String text = typed.line(field);
    if (needed && text.isEmpty()) {
      errors.add(new FieldError(field, words.t("wrong.company.name")));
    } else if (text.length() > LONGEST_NAME) {
      errors.add(new FieldError(field, words.t("wrong.meeting.long", LONGEST_NAME)));
    }
    return text;
  }

  private @Nullable Integer number(Typed typed, String field, List<FieldError> errors) {
    Integer number = typed.number(field);
    if (number == null && !typed.line(field).isEmpty()) {
      errors.add(new FieldError(field, words.t("wrong.company.number")));
    }
    return number;
  }
}
