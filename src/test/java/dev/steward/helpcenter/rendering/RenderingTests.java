package dev.steward.helpcenter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.helpcenter.Audience;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenderingTests {
  private static final Set<Audience> EVERYONE = Set.of(Audience.EVERYONE);

  @Test
  void leavesNotesForTheDeskOutForCustomers() {
    String body = "Before\n\n::: agent\nAsk for the case number.\n:::\n\nAfter";
    assertThat(Rendering.markdownFor(body, Map.of(), EVERYONE))
        .contains("Before", "After")
        .doesNotContain("case number");
    assertThat(Rendering.markdownFor(body, Map.of(), Set.of(Audience.STAFF)))
        .contains("> Ask for the case number.");
  }

  @Test
  void leavesAnUnfinishedNoteForTheDeskOutToo() {
    assertThat(Rendering.markdownFor("Before\n\n::: agent\nsecret", Map.of(), EVERYONE))
        .doesNotContain("secret");
  }

  @Test
  void neverTakesTheValueOfAVariableForMarkup() {
    String filled =
        Rendering.markdownFor(
            "It takes {{time}}.", Map.of("time", "**2** [hours](http://x) <b>"), EVERYONE);
    assertThat(filled).contains("\\*\\*2\\*\\*").contains("\\[hours\\]").contains("\\<b\\>");
  }

  @Test
  void leavesAVariableWithoutAValueAsItIsWritten() {
    assertThat(Rendering.markdownFor("{{unknown}}", Map.of(), EVERYONE)).isEqualTo("{{unknown}}");
  }
}
