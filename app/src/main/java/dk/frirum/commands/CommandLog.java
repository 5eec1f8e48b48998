package dk.frirum.commands;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What libraries log where a command runs without the application, which would set it. */
final class CommandLog {
  private CommandLog() {}

  /** Warnings only, as in the application. */
  static void quiet() {
    LoggingSystem.get(CommandLog.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
