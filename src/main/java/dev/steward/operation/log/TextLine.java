package dev.steward.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// A line for a person: time of day, level, last part of the logger, message. A stack trace follows
/// on lines of its own, each made harmless; only this format has more than one line.
final class TextLine implements LineFormat {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  @Override
  public String format(ILoggingEvent event) {
    var line = new StringBuilder(160);
    line.append(TIME.format(event.getInstant()))
        .append(' ')
        .append(String.format("%-5s", event.getLevel()))
        .append(' ')
        .append(shortName(event.getLoggerName()))
        .append("  ")
        .append(Harmless.line(event.getFormattedMessage()));
    event
        .getMDCPropertyMap()
        .forEach((name, value) ->
            line.append("  ").append(name).append('=').append(Harmless.line(value)));
    if (event.getThrowableProxy() != null) {
      ThrowableProxyUtil.asString(event.getThrowableProxy())
          .lines()
          .forEach(trace -> line.append("\n    ").append(Harmless.line(trace.strip())));
    }
    return line.toString();
  }

  private static String shortName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
