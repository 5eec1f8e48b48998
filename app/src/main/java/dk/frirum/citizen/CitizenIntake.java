package dk.frirum.citizen;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.jooq.impl.DSL.coalesce;

import dk.frirum.access.Protection;
import dk.frirum.intake.ImportEvents;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import dk.frirum.tables.tables.records.CitizenRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes citizens (<i>borgere</i>) from elsewhere. A citizen is the same when municipality and CPR
 * number are.
 */
@Component
public class CitizenIntake {
  private final DSLContext sql;
  private final ImportEvents events;

  CitizenIntake(DSLContext sql, ImportEvents events) {
    this.sql = sql;
    this.events = events;
  }

  /**
   * A citizen offered; what the file has no column for is none and stays as it is.
   *
   * @param protection empty for none
   * @param caseworker whether the file says who has the case
   * @param caseworkerId staff id; none where nobody has it
   */
  public record Offer(
      String cpr,
      String givenName,
      String surname,
      LocalDate born,
      @Nullable String address,
      @Nullable String postcode,
      @Nullable String city,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String protection,
      boolean caseworker,
      @Nullable Long caseworkerId) {}

  /** Takes citizens in order; an answer for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(String municipality, List<Offer> offers, Source source) {
    Map<String, CitizenRecord> known = known(municipality, offers);
    SequencedMap<String, CitizenRecord> changed = new LinkedHashMap<>();
    SequencedMap<String, CitizenRecord> created = new LinkedHashMap<>();
    List<Taken> answers = new ArrayList<>();
    for (Offer offer : offers) {
      CitizenRecord row = known.get(offer.cpr());
      if (row != null && row.getMergedInto() != null) {
        answers.add(ofClosed(row.getMergedInto(), offer, known, changed));
      } else if (row == null) {
        row = sql.newRecord(CITIZEN);
        row.setMunicipality(municipality);
        row.setCpr(offer.cpr());
        row.setRecordedAt(source.at());
        fill(row, offer);
        known.put(offer.cpr(), row);
        created.put(offer.cpr(), row);
        answers.add(Taken.CREATED);
      } else {
        boolean different = fill(row, offer);
        if (different && !created.containsKey(offer.cpr())) {
          changed.put(offer.cpr(), row);
        }
        answers.add(different ? Taken.CHANGED : Taken.UNCHANGED);
      }
    }
    change(changed.values(), source);
    create(created.values(), source);
    return answers;
  }

  /**
   * What comes by the number of a closed record is the kept record's. A person chose what is kept
   * there, so only a stronger protection is taken over.
   */
  private Taken ofClosed(
      long kept,
      Offer offer,
      Map<String, CitizenRecord> known,
      SequencedMap<String, CitizenRecord> changed) {
    CitizenRecord row =
        known.values().stream()
            .filter(each -> Long.valueOf(kept).equals(each.getId()))
            .findFirst()
            .orElseGet(() ->
                sql.selectFrom(CITIZEN).where(CITIZEN.ID.eq(kept)).forNoKeyUpdate().fetchSingle());
    known.put(row.getCpr(), row);
    String offered = offer.protection() == null ? "" : offer.protection();
    Protection stronger =
        Protection.of(row.getProtection()).or(Protection.of(offered.isEmpty() ? null : offered));
    if (set(row, CITIZEN.PROTECTION, stronger.stored())) {
      changed.put(row.getCpr(), row);
      return Taken.CHANGED;
    }
    return Taken.kept(
        "Nummeret er lagt sammen med en anden registrering af samme borger, og dens oplysninger står",
        "The number was merged with another record of the same citizen, whose details stand");
  }

  private Map<String, CitizenRecord> known(String municipality, List<Offer> offers) {
    Map<String, CitizenRecord> known = new HashMap<>();
    sql.selectFrom(CITIZEN)
        .where(CITIZEN.MUNICIPALITY.eq(municipality))
        .and(CITIZEN.CPR.in(offers.stream().map(Offer::cpr).toList()))
        .orderBy(CITIZEN.ID)
        .forNoKeyUpdate()
        .forEach(row -> known.put(row.getCpr(), row));
    return known;
  }

  private void change(Collection<CitizenRecord> changed, Source source) {
    List<Long> ids = changed.stream().map(CitizenRecord::getId).toList();
    events.changing(
        CITIZEN,
        ids,
        source,
        () -> {
          for (CitizenRecord row : changed) {
            row.setVersion(row.getVersion() + 1);
            row.store();
          }
        });
  }

  private void create(Collection<CitizenRecord> created, Source source) {
    if (created.isEmpty()) {
      return;
    }
    List<Long> ids = sql.insertInto(CITIZEN).set(created).returning(CITIZEN.ID).fetch(CITIZEN.ID);
    events.created(CITIZEN, ids, source);
  }

  /** Sets what differs; whether anything did. */
  private static boolean fill(CitizenRecord row, Offer offer) {
    boolean different = set(row, CITIZEN.GIVEN_NAME, offer.givenName());
    different |= set(row, CITIZEN.SURNAME, offer.surname());
    different |=
        set(row, CITIZEN.SEARCH_NAME, SearchName.fold(offer.givenName() + " " + offer.surname()));
    different |= set(row, CITIZEN.BORN, offer.born());
    different |= setGiven(row, CITIZEN.ADDRESS, offer.address());
    different |= setGiven(row, CITIZEN.POSTCODE, offer.postcode());
    different |= setGiven(row, CITIZEN.CITY, offer.city());
    different |= setGiven(row, CITIZEN.PHONE, offer.phone());
    different |= setGiven(row, CITIZEN.EMAIL, offer.email());
    if (offer.protection() != null) {
      different |=
          set(row, CITIZEN.PROTECTION, offer.protection().isEmpty() ? null : offer.protection());
    }
    if (offer.caseworker()) {
      different |= set(row, CITIZEN.CASEWORKER_ID, offer.caseworkerId());
    }
    return different;
  }

  private static boolean setGiven(CitizenRecord row, Field<String> field, @Nullable String value) {
    return value != null && set(row, field, value);
  }

  private static <T> boolean set(CitizenRecord row, Field<T> field, @Nullable T value) {
    if (Objects.equals(row.get(field), value)) {
      return false;
    }
    row.set(field, value);
    return true;
  }

  /**
   * Ids of a municipality's citizens by CPR number; those not known have none. The number of a
   * closed record has the id of the one that was kept. Until the transaction ends none of them is
   * closed.
   */
  public Map<String, Long> idsByCpr(String municipality, Collection<String> cprs) {
    Map<String, Long> ids =
        held(CITIZEN.MUNICIPALITY.eq(municipality).and(CITIZEN.CPR.in(cprs)))
            .fetchMap(CITIZEN.CPR, row -> row.get(1, Long.class));
    held(CITIZEN.ID.in(ids.values())).execute();
    return ids;
  }

  private Select<Record2<String, Long>> held(Condition which) {
    return sql.select(CITIZEN.CPR, coalesce(CITIZEN.MERGED_INTO, CITIZEN.ID))
        .from(CITIZEN)
        .where(which)
        .orderBy(CITIZEN.ID)
        .forKeyShare();
  }
}
