package dev.steward.operation.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTests {

  private static final String HARMFUL =
      "one\ntwo\r\nthree\u2028four\u2029five\u0085six\u001b[31mred\u0007\u202eturned\u0000\"quoted\\";

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void writesOneLineWhateverIsLogged(String format) {
    String line = line(format, event(HARMFUL, null));

    assertThat(line).endsWith("\n");
    assertThat(line.strip().chars())
        .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x202e);
    assertThat(line).contains("\\n").contains("u2028").contains("u001b");
  }

  @Test
  void writesJsonThatReadsBack() {
    var event = event(HARMFUL, new IllegalStateException("broken \"here\"\nand there"));
    event.setMDCPropertyMap(Map.of("request", "AB23"));

    JsonNode read = JsonMapper.shared().readTree(line("json", event));

    assertThat(read.get("message").asString()).startsWith("one\\ntwo").endsWith("\"quoted\\");
    assertThat(read.get("request").asString()).isEqualTo("AB23");
    assertThat(read.get("level").asString()).isEqualTo("WARN");
    assertThat(read.get("time").asString()).endsWith("Z");
    assertThat(read.get("error").asString()).contains("IllegalStateException", "broken \"here\"");
  }

  @Test
  void leavesMailAddressesOut() {
    String line = line("json", event("from <li.wei+x@example.cn>, key (a@b.c), 张伟@例子.中国", null));

    assertThat(line).contains("from <[address]>, key ([address]), [address]").doesNotContain("@");
  }

  @Test
  void keepsLinesBounded() {
    assertThat(line("json", event("x".repeat(1_000_000), null))).hasSizeLessThan(33_000);
  }

  private static LoggingEvent event(String message, @Nullable Throwable error) {
    var logger = (Logger) LoggerFactory.getLogger("dev.steward.Something");
    return new LoggingEvent("", logger, Level.WARN, message, error, null);
  }

  private static String line(String format, LoggingEvent event) {
    var lines = new LogLines();
    lines.setFormat(format);
    lines.start();
    return new String(lines.encode(event), StandardCharsets.UTF_8);
  }
}
