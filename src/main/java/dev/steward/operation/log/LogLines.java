package dev.steward.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.Console;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes each log event as one line: JSON for machines, text for a person at a terminal.
public final class LogLines extends EncoderBase<ILoggingEvent> {

  private @Nullable String format;
  private LineFormat lines = new JsonLine();

  /// `json` or `text`; anything else decides by whether standard output is a terminal.
  public void setFormat(String format) {
    this.format = format;
  }

  @Override
  public void start() {
    lines = isForPeople() ? new TextLine() : new JsonLine();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return (lines.format(event) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private boolean isForPeople() {
    if ("json".equals(format)) {
      return false;
    }
    Console console = System.console();
    return "text".equals(format) || (console != null && console.isTerminal());
  }
}
