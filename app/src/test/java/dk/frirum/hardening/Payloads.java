package dk.frirum.hardening;

import java.util.List;

/** What has hurt web applications before, as texts. {@code fz9} marks what must never be markup. */
final class Payloads {
  private Payloads() {}

  /** Texts for any field, address or header; raw, still to be encoded. */
  static final List<String> TEXTS =
      List.of(
          "<script>fz9()</script>",
          "<fz9 onload=fz9()>",
          "\"><fz9 src=x onerror=fz9()>",
          "' autofocus onfocus=fz9() x='",
          "</textarea><fz9>",
          "</title></style></script><fz9>",
          "javascript:fz9()",
          "data:text/html,<fz9>",
          "${7777*7777}",
          "#{7777*7777}",
          "{{7777*7777}}",
          "<%= 7777*7777 %>",
          "@{fz9}",
          "${jndi:ldap://127.0.0.1/fz9}",
          "' or '1'='1",
          "'; drop table citizen; --",
          "1) union all values (1,2,3) --",
          "' & 'x':* | !",
          "\\'; \\\" %27 %% %s %n %x",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "-2+3",
          "+45",
          "\t=1",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "http://169.254.169.254/",
          "//fz9.example/x",
          "\0",
          "a\0b",
          "\r\nX-Injected: fz9",
          "\nSet-Cookie: fz9=1",
          "\u2028X-Injected: fz9",
          "\u202egnp.exe",
          "\u200b\u200d\ufeff",
          "👩‍👩‍👧‍👦🇩🇰",
          "Z͑ͫ̓a̎ͧl̍ͨg͑o̔",
          "\ud800",
          "æøåÆØÅé ß ı İ ǅ ﬁ",
          "null",
          "undefined",
          "NaN",
          "true",
          "None",
          "[]",
          "{}",
          "[object Object]",
          "on",
          "*",
          "%",
          "_",
          " ",
          "");

  /** Numbers where a number is wanted, or is not. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "1e9",
          "0x10",
          "1.0",
          "1,5",
          "٣",
          "１",
          " 1",
          "1 ",
          "+1",
          "1;2",
          "99999999999999999999999999999999999999999999",
          "NaN");

  /** Days that are none, or that nobody has thought of. */
  static final List<String> DAYS =
      List.of(
          "2024-02-29",
          "2023-02-29",
          "2024-13-01",
          "0000-00-00",
          "0001-01-01",
          "1899-12-31",
          "1900-01-01",
          "2099-12-31",
          "2100-01-01",
          "9999-12-31",
          "+10000-01-01",
          "-0001-01-01",
          "2024-1-1",
          "1-1-2024",
          "31.12.2099",
          "2024-03-31T02:30:00",
          "2024-W05-1",
          "20240301",
          "infinity",
          "epoch",
          "now()",
          "i dag",
          "２０２４-０１-０１");

  /** A text of many letters. */
  static String longText(int letters) {
    return "ø".repeat(letters);
  }
}
