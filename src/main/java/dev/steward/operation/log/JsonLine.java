package dev.steward.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;

/// A line for machines: `time`, `level`, `logger`, `thread`, `message`, everything the code added
/// (`request` is the request's reference) and `error` with the stack trace.
final class JsonLine implements LineFormat {

  @Override
  public String format(ILoggingEvent event) {
    var line = new StringBuilder(256);
    line.append("{\"time\":\"").append(event.getInstant()).append('"');
    add(line, "level", event.getLevel().toString());
    add(line, "logger", event.getLoggerName());
    add(line, "thread", event.getThreadName());
    add(line, "message", event.getFormattedMessage());
    event.getMDCPropertyMap().forEach((name, value) -> add(line, name, value));
    if (event.getKeyValuePairs() != null) {
      event.getKeyValuePairs().forEach(pair -> add(line, pair.key, String.valueOf(pair.value)));
    }
    if (event.getThrowableProxy() != null) {
      add(line, "error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.append('}').toString();
  }

  private static void add(StringBuilder line, String name, String value) {
    line.append(",\"").append(quoted(name)).append("\":\"").append(quoted(value)).append('"');
  }

  /// What is left to escape once no control character is in it (RFC 8259, section 7).
  private static String quoted(String text) {
    return Harmless.line(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
