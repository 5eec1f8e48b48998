package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.PARTNER_CODE;

import dk.frirum.access.PartnerDoor;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.meeting.Partners.Access;
import dk.frirum.post.AtSending;
import dk.frirum.web.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that let a partner in, each once: 80 bits, made when a message goes out or somebody asks
 * for one, kept as a hash, and good until the access ends or thirty days have gone.
 */
@Component
class PartnerCodes implements AtSending {
  /** Crockford's: no letter that is taken for a digit. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final Duration GOOD_FOR = Duration.ofDays(30);

  private final DSLContext sql;
  private final Partners partners;
  private final PartnerDoor door;
  private final Audit audit;
  private final SecureRandom random;
  private final String address;
  private final Clock clock;

  PartnerCodes(
      DSLContext sql,
      Partners partners,
      PartnerDoor door,
      Audit audit,
      SecureRandom random,
      @Value("${frirum.public-address:}") String address,
      Clock clock) {
    this.sql = sql;
    this.partners = partners;
    this.door = door;
    this.audit = audit;
    this.random = random;
    this.address = address.strip().replaceAll("/+$", "");
    this.clock = clock;
  }

  /**
   * Makes a code; it is shown once.
   *
   * @param by who asked for it; none when a message goes out
   * @return as {@code 7KQ4-M2ZD-…}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String make(@Nullable Long by, Access access) {
    StringBuilder code = new StringBuilder();
    for (int n = 0; n < LENGTH; n++) {
      if (n > 0 && n % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    Instant now = clock.instant();
    sql.insertInto(PARTNER_CODE)
        .set(PARTNER_CODE.ACCESS_ID, access.id())
        .set(PARTNER_CODE.CODE_HASH, hash(code.toString()))
        .set(PARTNER_CODE.MADE_AT, now)
        .set(PARTNER_CODE.GOOD_UNTIL, now.plus(GOOD_FOR))
        .execute();
    audit.record(
        Entry.of(by, Action.PARTNER_CODE_MADE)
            .about(access.citizenId())
            .with(Map.of("access", access.id())));
    return code.toString();
  }

  /** The access a code opens, now and never again; nothing where it opens none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Access> use(String typed) {
    var row =
        sql.selectFrom(PARTNER_CODE)
            .where(
                PARTNER_CODE.CODE_HASH.eq(hash(typed)),
                PARTNER_CODE.USED_AT.isNull(),
                PARTNER_CODE.GOOD_UNTIL.gt(clock.instant()))
            .forUpdate()
            .fetchOne();
    Optional<Access> access =
        row == null ? Optional.empty() : partners.find(row.getAccessId()).filter(Access::open);
    if (row != null && access.isPresent()) {
      row.setUsedAt(clock.instant());
      row.store();
    }
    return access;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String lastWords(long accessId) {
    Access access = partners.find(accessId).filter(Access::open).orElse(null);
    if (access == null) {
      return "";
    }
    Words words = Words.of(Locale.of(language(accessId)));
    String way = address.isEmpty() ? "" : address + "/invitation";
    if (door.hasLogin(access.staffId())) {
      return address.isEmpty()
          ? words.t("invitation.mail.own")
          : words.t("invitation.mail.own.at", address);
    }
    String code = make(null, access);
    return way.isEmpty()
        ? words.t("invitation.mail.code", code)
        : words.t("invitation.mail.link", way + "/" + code, code);
  }

  private String language(long accessId) {
    return sql.select(MEETING_PARTY.LANGUAGE)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.ACCESS_ID.eq(accessId))
        .orderBy(MEETING_PARTY.ID.desc())
        .limit(1)
        .fetchOptional(MEETING_PARTY.LANGUAGE)
        .orElse("da");
  }

  /** However it was typed: with or without dashes, small letters, O for 0. */
  private static byte[] hash(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[^0-9A-Z]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
