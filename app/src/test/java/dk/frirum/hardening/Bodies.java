package dk.frirum.hardening;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes the bodies of requests: forms, files and rubbish, well formed and not.
 *
 * @param random decides everything
 */
record Bodies(Random random) {
  static final List<String> FIELDS =
      List.of(
          "q",
          "kind",
          "date",
          "form",
          "outcome",
          "preparation",
          "meeting",
          "afterWork",
          "note",
          "reason",
          "version",
          "idempotencyKey",
          "token",
          "file",
          "username",
          "password",
          "requirement",
          "spell",
          "anchor",
          "back",
          "as-of",
          "lang",
          "_csrf",
          "_method");

  /** A body and what it says it is. */
  record Body(String type, byte[] bytes) {}

  Body any(String csrf) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> form(csrf);
      case 5, 6 -> multipart(csrf);
      case 7 -> new Body(oneOf(TYPES), form(csrf).bytes());
      case 8 -> new Body("application/json", Wire.bytes("{\"note\":" + value() + ",\"a\":[[[["));
      default -> new Body("application/x-www-form-urlencoded", rubbish(random.nextInt(400)));
    };
  }

  private static final List<String> TYPES =
      List.of(
          "",
          "text/plain",
          "text/html; charset=utf-7",
          "application/xml",
          "application/x-www-form-urlencoded; charset=nonsense",
          "application/x-www-form-urlencoded; charset=UTF-16",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=" + "b".repeat(300),
          "multipart/mixed; boundary=x",
          "application/octet-stream",
          "*/*",
          "nonsense",
          "a/b; c=\"");

  private Body form(String csrf) {
    List<String> parts = new ArrayList<>();
    for (String field : FIELDS) {
      if (!field.equals("_csrf") && random.nextInt(100) < 70) {
        parts.add(field + "=" + encoded(good(field)));
      }
    }
    if (!csrf.isEmpty()) {
      parts.add("_csrf=" + encoded(csrf));
    }
    for (int more = random.nextInt(3); more > 0; more--) {
      parts.add(oneOf(FIELDS) + "=" + encoded(value()));
    }
    if (random.nextInt(10) == 0) {
      parts.add("%zz=%&&&=&" + "a".repeat(random.nextInt(5000)) + "[]=%c3%28");
    }
    Collections.shuffle(parts, random);
    return new Body("application/x-www-form-urlencoded", Wire.bytes(String.join("&", parts)));
  }

  /** Often what the form wants, so that the other fields are reached at all. */
  private String good(String field) {
    if (random.nextInt(100) < 30) {
      return value();
    }
    return switch (field) {
      case "kind" -> "follow-up-interview";
      case "date" -> "2026-03-0" + (1 + random.nextInt(9));
      case "form" -> "phone";
      case "outcome" -> "held";
      case "preparation", "meeting", "afterWork" -> "15";
      case "version" -> Integer.toString(random.nextInt(3));
      case "lang" -> "da";
      default -> value();
    };
  }

  private Body multipart(String csrf) {
    String edge = random.nextInt(6) == 0 ? "edge\"; name=\"x" : "edge";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, edge, "name=\"_csrf\"", Wire.bytes(csrf));
    String name = value().replace("\"", "%22").replaceAll("[\r\n]", " ");
    part(
        body,
        edge,
        "name=\"%s\"; filename=\"%s\"".formatted(random.nextInt(8) == 0 ? "f" : "file", name),
        random.nextBoolean() ? rubbish(random.nextInt(3000)) : table());
    if (random.nextInt(4) > 0) {
      body.writeBytes(Wire.bytes("--" + edge + "--\r\n"));
    }
    byte[] bytes = body.toByteArray();
    boolean cut = random.nextInt(6) == 0;
    return new Body(
        "multipart/form-data; boundary=" + edge,
        cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
  }

  private void part(ByteArrayOutputStream body, String edge, String what, byte[] content) {
    body.writeBytes(Wire.bytes("--" + edge + "\r\nContent-Disposition: form-data; " + what));
    body.writeBytes(Wire.bytes(random.nextInt(8) == 0 ? "\n\n" : "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(Wire.bytes("\r\n"));
  }

  /** A file that may be imported, with values in it that may not. */
  private byte[] table() {
    StringBuilder rows = new StringBuilder("cpr;given_name;surname;born;address;postcode;email\n");
    for (int row = random.nextInt(5); row >= 0; row--) {
      rows.append("0281%02d%04d".formatted(random.nextInt(100), random.nextInt(10_000)));
      for (int cell = 0; cell < 6; cell++) {
        rows.append(';').append(value());
      }
      rows.append('\n');
    }
    return random.nextInt(4) == 0
        ? rows.toString().getBytes(StandardCharsets.UTF_16)
        : Wire.bytes(rows.toString());
  }

  private byte[] rubbish(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  String value() {
    return switch (random.nextInt(60)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> oneOf(Payloads.NUMBERS);
      case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> oneOf(Payloads.DAYS);
      case 20 -> Payloads.longText(random.nextInt(12_000));
      case 21, 22, 23, 24, 25 -> oneOf(Payloads.TEXTS) + oneOf(Payloads.TEXTS);
      default -> oneOf(Payloads.TEXTS);
    };
  }

  /** As addresses and forms write it, now and then twice over, wrongly or not at all. */
  String encoded(String text) {
    String once = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return switch (random.nextInt(150)) {
      case 0 -> URLEncoder.encode(once, StandardCharsets.UTF_8);
      case 1 -> once + "%";
      case 2 -> once + "%c0%af%ff%fe";
      case 3 -> "%u0041" + once;
      default -> once;
    };
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
