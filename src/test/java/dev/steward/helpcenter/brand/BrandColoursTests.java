package dev.steward.helpcenter.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandColoursTests {
  @Test
  void readsColoursAsPeopleWriteThemAndNothingElse() {
    assertThat(Colour.find("#1A56DB")).contains(new Colour(26, 86, 219));
    assertThat(Colour.find("18e")).contains(new Colour(17, 136, 238));
    assertThat(Colour.find("red")).isEmpty();
    assertThat(Colour.find("#12345")).isEmpty();
    assertThat(Colour.find("#fff;}body{display:none")).isEmpty();
  }

  @Test
  void computesContrastAsWcagDoes() {
    assertThat(Colour.WHITE.contrast(new Colour(0, 0, 0))).isCloseTo(21, within(0.001));
    assertThat(Colour.find("#767676").orElseThrow().contrast(Colour.WHITE))
        .isCloseTo(4.54, within(0.005));
    assertThat(Colour.find("#777777").orElseThrow().contrast(Colour.WHITE)).isLessThan(4.5);
  }

  @Test
  void comesBackFromOklchWithin1OfEachChannel() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      Colour back = Oklch.of(colour).colour();
      assertThat(Math.abs(back.red() - colour.red())).as(colour.hex()).isLessThanOrEqualTo(3);
      assertThat(Math.abs(back.green() - colour.green())).as(colour.hex()).isLessThanOrEqualTo(3);
      assertThat(Math.abs(back.blue() - colour.blue())).as(colour.hex()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void proposesAColourThatPassesForEveryColourThatDoesNot() {
    var random = new Random(11);
    for (int i = 0; i < 300; i++) {
      var colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      for (BrandColours.Verdict verdict :
          new BrandColours.Verdict[] {BrandColours.onLight(colour), BrandColours.onDark(colour)}) {
        assertThat(verdict.passes()).isEqualTo(verdict.proposal().equals(colour));
        assertThat(verdict.passes() || !verdict.figure().equals("4.50")).isTrue();
      }
      assertThat(BrandColours.onLight(BrandColours.onLight(colour).proposal()).passes())
          .as("light, from " + colour.hex())
          .isTrue();
      assertThat(BrandColours.onDark(BrandColours.of(colour, Optional.empty()).dark()).passes())
          .as("derived from " + colour.hex())
          .isTrue();
    }
  }

  @Test
  void refusesTheYellowOfAnExchangeOnWhiteAndKeepsItInTheDark() {
    Colour yellow = Colour.find("#f0b90b").orElseThrow();
    assertThat(BrandColours.onLight(yellow).passes()).isFalse();
    assertThat(BrandColours.onDark(yellow).passes()).isTrue();
    Colour proposal = BrandColours.onLight(yellow).proposal();
    assertThat(BrandColours.onLight(proposal).passes()).isTrue();
    assertThat(Oklch.of(proposal).hue()).isCloseTo(Oklch.of(yellow).hue(), within(6.0));
  }
}
