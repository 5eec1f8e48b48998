package dk.frirum.guidance;

import static dk.frirum.tables.Tables.GUIDANCE_FILM;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import dk.frirum.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The films: the municipality's latest own one, and the sample until there is one. */
@Component
class Films {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Films(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** The film in use. */
  Film inUse(SignedIn who, Words words) {
    return list(who, words).stream().findFirst().orElseGet(() -> sample(words));
  }

  /** A film of this municipality's, or the sample. */
  Film find(SignedIn who, String id, Words words) {
    if (id.equals(Film.OWN)) {
      return sample(words);
    }
    return select(who, words, GUIDANCE_FILM.ID.eq(number(id))).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("film " + id));
  }

  /** All of this municipality's, latest first. */
  List<Film> list(SignedIn who, Words words) {
    return select(who, words, org.jooq.impl.DSL.noCondition());
  }

  private List<Film> select(SignedIn who, Words words, Condition which) {
    return sql.select(
            GUIDANCE_FILM.ID,
            GUIDANCE_FILM.TITLE,
            GUIDANCE_FILM.MEDIA_TYPE,
            GUIDANCE_FILM.CAPTIONS,
            GUIDANCE_FILM.TRANSCRIPT)
        .from(GUIDANCE_FILM)
        .where(GUIDANCE_FILM.MUNICIPALITY.eq(who.municipality()), which)
        .orderBy(GUIDANCE_FILM.ID.desc())
        .fetch(row ->
            new Film(
                Long.toString(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5()));
  }

  /** The moving pictures themselves, read as far as they are asked for. */
  Resource content(SignedIn who, String id) {
    if (id.equals(Film.OWN)) {
      return new ClassPathResource("/guidance/sample.webm");
    }
    Condition which =
        GUIDANCE_FILM
            .MUNICIPALITY
            .eq(who.municipality())
            .and(GUIDANCE_FILM.ID.eq(number(id)));
    long size =
        sql.select(field("octet_length({0})", Integer.class, GUIDANCE_FILM.CONTENT))
            .from(GUIDANCE_FILM)
            .where(which)
            .fetchOptional()
            .map(row -> (long) row.value1())
            .orElseThrow(() -> new NotFound("film " + id));
    return new FilmResource((from, length) -> piece(which, from, length), size);
  }

  /** A piece of the column; the database counts from 1. */
  private byte @Nullable [] piece(Condition which, long from, int length) {
    Field<byte[]> piece =
        field(
            "substring({0} from {1} for {2})",
            byte[].class, GUIDANCE_FILM.CONTENT, val((int) from + 1), val(length));
    return sql.select(piece).from(GUIDANCE_FILM).where(which).fetchOne(piece);
  }

  /** Takes a film into use. */
  @Transactional
  public void add(SignedIn who, Film film, byte[] content) {
    long id =
        sql.insertInto(GUIDANCE_FILM)
            .set(GUIDANCE_FILM.MUNICIPALITY, who.municipality())
            .set(GUIDANCE_FILM.TITLE, film.title())
            .set(GUIDANCE_FILM.MEDIA_TYPE, film.mediaType())
            .set(GUIDANCE_FILM.CONTENT, content)
            .set(GUIDANCE_FILM.CAPTIONS, film.captions())
            .set(GUIDANCE_FILM.TRANSCRIPT, film.transcript())
            .set(GUIDANCE_FILM.UPLOADED_BY, who.id())
            .set(GUIDANCE_FILM.UPLOADED_AT, clock.instant())
            .returning(GUIDANCE_FILM.ID)
            .fetchSingle()
            .getId();
    audit.record(Entry.of(who.id(), Action.FILM_CHANGED).with(Map.of("film", id)));
  }

  /** Takes one out of use for good; the one before is used again, or the sample. */
  @Transactional
  public void remove(SignedIn who, long id) {
    int gone =
        sql.deleteFrom(GUIDANCE_FILM)
            .where(GUIDANCE_FILM.MUNICIPALITY.eq(who.municipality()), GUIDANCE_FILM.ID.eq(id))
            .execute();
    if (gone == 1) {
      audit.record(Entry.of(who.id(), Action.FILM_CHANGED).with(Map.of("removed", id)));
    }
  }

  private static Film sample(Words words) {
    String captions =
        new String(
            read("sample." + (words.language().equals("en") ? "en" : "da") + ".vtt"),
            StandardCharsets.UTF_8);
    return new Film(Film.OWN, words.t("guidance.sample"), "video/webm", captions, spoken(captions));
  }

  /** What the captions say, without their times. */
  static String spoken(String captions) {
    return captions
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank() && !line.contains("-->"))
        .collect(Collectors.joining("\n\n"));
  }

  private static byte[] read(String name) {
    try (InputStream in = Films.class.getResourceAsStream("/guidance/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(String id) {
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
