package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING_PARTY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meeting as an event kept it, from when it was taken from the citizen it now comes back to. */
final class Before {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode row;

  Before(JSONB kept) {
    this.row = JSON.readTree(kept.data());
  }

  @Nullable String text(String column) {
    return text(row, column);
  }

  @Nullable Long number(String column) {
    String text = text(column);
    return text == null ? null : Long.valueOf(text);
  }

  @Nullable LocalDate day(String column) {
    String text = text(column);
    return text == null ? null : LocalDate.parse(text);
  }

  /** What a party had said and was called by; none where it was no party. */
  Optional<Map<Field<?>, @Nullable Object>> party(long id) {
    for (JsonNode each : row.path("parties")) {
      if (each.path("id").asLong() == id) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        for (Field<String> field :
            List.of(
                MEETING_PARTY.NAME,
                MEETING_PARTY.EMAIL,
                MEETING_PARTY.LANGUAGE,
                MEETING_PARTY.ANSWER,
                MEETING_PARTY.EXCUSE,
                MEETING_PARTY.ANSWER_TEXT,
                MEETING_PARTY.ANSWER_TIMES)) {
          columns.put(field, text(each, field.getName()));
        }
        String at = text(each, MEETING_PARTY.ANSWERED_AT.getName());
        String by = text(each, MEETING_PARTY.ANSWERED_BY.getName());
        @Nullable Instant answered = at == null ? null : OffsetDateTime.parse(at).toInstant();
        columns.put(MEETING_PARTY.ANSWERED_AT, answered);
        columns.put(MEETING_PARTY.ANSWERED_BY, by == null ? null : Long.valueOf(by));
        return Optional.of(columns);
      }
    }
    return Optional.empty();
  }

  /** Who took part, by the ids of parties. */
  Set<Long> tookPart() {
    Set<Long> ids = new HashSet<>();
    for (JsonNode each : row.path("parties")) {
      if (text(each, MEETING_PARTY.LEFT_AT.getName()) == null) {
        ids.add(each.path("id").asLong());
      }
    }
    return ids;
  }

  /** What makes somebody a party again who was one then. */
  Map<Field<?>, @Nullable Object> seat(long id) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(MEETING_PARTY.LEFT_AT, null);
    for (JsonNode each : row.path("parties")) {
      if (each.path("id").asLong() == id) {
        for (Field<Long> field : List.of(MEETING_PARTY.STAFF_ID, MEETING_PARTY.ACCESS_ID)) {
          String said = text(each, field.getName());
          columns.put(field, said == null ? null : Long.valueOf(said));
        }
      }
    }
    return columns;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }
}
