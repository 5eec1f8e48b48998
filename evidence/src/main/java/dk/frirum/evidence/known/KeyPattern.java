package dk.frirum.evidence.known;

import dk.frirum.evidence.table.Column;

/** How a key is written, such as {@code {group}|t={time}}; the case may say it otherwise. */
record KeyPattern(String pattern) {

  static KeyPattern of(Options options, String key, String otherwise) {
    return new KeyPattern(options.text(key, otherwise));
  }

  KeyPattern with(String name, String value) {
    return new KeyPattern(pattern.replace("{" + name + "}", value));
  }

  KeyPattern with(String name, double value) {
    return with(name, Column.label(value));
  }

  String key() {
    return pattern;
  }
}
