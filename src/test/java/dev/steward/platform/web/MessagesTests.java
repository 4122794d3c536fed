package dev.steward.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

  private static final Pattern ASKED =
      Pattern.compile("(?:ui\\.t|messages\\.text\\(\\w+,)\\(?\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");

  private final Messages messages = Messages.load(true);

  @Test
  void everyTextExistsInEveryLanguage() {
    assertThat(messages.keys(Languages.CHINESE)).isEqualTo(messages.keys(Languages.ENGLISH));
  }

  @Test
  void everyTextThatATemplateOrClassAsksForExists() throws IOException {
    var missing = new TreeSet<String>();
    for (Path root : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java")}) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher asked = ASKED.matcher(Files.readString(file).replaceAll("(?m)^\\s*///.*$", ""));
          while (asked.find()) {
            if (!messages.has(Languages.ENGLISH, asked.group(1))) {
              missing.add(file + ": " + asked.group(1));
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void countsAndApostrophesReadNaturally() {
    assertThat(messages.text(Locale.ENGLISH, "time.days.ago", 1)).isEqualTo("yesterday");
    assertThat(messages.text(Locale.ENGLISH, "time.days.ago", 3)).isEqualTo("3 days ago");
    assertThat(messages.text(Locale.CHINA, "time.days.ago", 3)).isEqualTo("3 天前");
  }

  @Test
  void aMissingTextFailsWhenStrictAndShowsItsKeyOtherwise() {
    assertThatThrownBy(() -> messages.text(Locale.ENGLISH, "no.such.key"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Messages.load(false).text(Locale.ENGLISH, "no.such.key")).isEqualTo("no.such.key");
  }
}
