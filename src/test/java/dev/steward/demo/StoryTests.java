package dev.steward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTests {

  @Test
  void readsMattersStepsAndTexts() {
    List<List<Step>> story =
        Story.read(
            """
            # a remark
            == one
            -- 2d5h30m mail one
            -- 40m reply sara pending file
            Hello,

            done.
            == two
            -- 3d mail two
            """);

    assertThat(story).hasSize(2);
    assertThat(story.getFirst())
        .containsExactly(
            new Step(true, Duration.ofHours(53).plusMinutes(30), "mail", List.of("one"), ""),
            new Step(
                false,
                Duration.ofMinutes(40),
                "reply",
                List.of("sara", "pending", "file"),
                "Hello,\n\ndone."));
    assertThat(story.getLast().getFirst().ago()).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void tellsEachMatterInTheOrderOfTime() {
    for (List<Step> matter : Story.read(DemoFiles.read("story.txt"))) {
      assertThat(matter.stream().map(Step::ago))
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
      assertThat(matter.getFirst().act()).isEqualTo("mail");
    }
  }
}
