package dev.steward.ticket.acting;

import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ActFormTests {
  private final LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

  @Test
  void readsTheActsInOrder() {
    row(0, "status", "solved");
    row(1, "tags-add", "vip, deposit，充值");

    ActForm form = form();

    assertThat(form.isStep()).isFalse();
    assertThat(form.acts())
        .containsExactly(Act.of("status", "solved"), Act.of("tags-add", "vip", "deposit", "充值"));
  }

  @Test
  void addsRemovesAndMoves() {
    row(0, "status", "solved");
    row(1, "note", "hello");
    sent.set("act-step", "down-0");
    assertThat(form().acts()).extracting(Act::kind).containsExactly("note", "status");
    sent.set("act-step", "remove-0");
    assertThat(form().acts()).extracting(Act::kind).containsExactly("note");
    sent.set("act-step", "add");
    sent.set("act-new", "priority");
    assertThat(form().acts()).extracting(Act::kind).containsExactly("status", "note", "priority");
    assertThat(form().isStep()).isTrue();
  }

  @Test
  void passesOverStepsThatMakeNoSense() {
    row(0, "status", "solved");
    for (String step : List.of("up-0", "down-0", "remove-9", "remove--1", "x", "add")) {
      sent.set("act-step", step);
      assertThat(form().acts()).as(step).containsExactly(Act.of("status", "solved"));
    }
  }

  @Test
  void readsNoMoreThanFit() {
    for (int i = 0; i < 500; i++) {
      row(i, "note", "x");
    }

    assertThat(form().acts()).hasSizeLessThanOrEqualTo(Acts.MOST + 1);
  }

  private void row(int place, String kind, String value) {
    sent.set("act-" + place, kind);
    sent.set("act-" + place + "-value", value);
  }

  private ActForm form() {
    return ActForm.of(sent, desk.the(Acts.class));
  }
}
