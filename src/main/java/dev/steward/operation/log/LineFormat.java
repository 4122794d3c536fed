package dev.steward.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;

/** How one event becomes one line, without the line end. */
interface LineFormat {
  String format(ILoggingEvent event);
}
