package dev.steward.ticket.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.TestDesk;
import org.junit.jupiter.api.Test;

class ReceivingTests {
  private static final TestDesk desk = TestDesk.start();

  @Test
  void starts() {
    assertThat(desk.port()).isPositive();
  }
}
