package dev.steward.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SentencesTests {

  @Test
  void speaksTheLanguageOfTheTerminal() {
    assertThat(Sentences.locale(Map.of("LANG", "zh_CN.UTF-8")::get))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Sentences.locale(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")::get))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Sentences.locale(_ -> "")).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void saysARefusalWithItsArguments() {
    ErrorCode inUse =
        new ErrorCode() {
          @Override
          public String code() {
            return "platform.home-in-use";
          }

          @Override
          public Kind kind() {
            return Kind.USER;
          }
        };
    var sentences = new Sentences(Messages.load(true), Locale.ENGLISH);
    assertThat(sentences.say(new Refusal(inUse, "/srv/desk", 12345, "serve")))
        .isEqualTo(
            "Another Steward (process 12345) has /srv/desk open. Stop it first, or set"
                + " STEWARD_HOME to another folder.");
  }

  @Test
  void tellsTheDiskIsLowBelowATenth() {
    assertThat(DiskWatch.lowPercent(99, 1000)).hasValue(9);
    assertThat(DiskWatch.lowPercent(100, 1000)).isEmpty();
    assertThat(List.of(DiskWatch.lowPercent(0, 0))).allMatch(OptionalInt::isEmpty);
  }
}
