package dev.steward.email.mailbox;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.DeskFounded;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FirstMailboxTests {
  @Test
  void opensTheAddressNamedAtSetUp() {
    desk.transactions()
        .executeWithoutResult(_ ->
            desk.publish(
                new DeskFounded(
                    na.agentId(),
                    Locale.ENGLISH,
                    new EmailAddress("help@founded.example"),
                    "Founded")));

    assertThat(desk.the(OwnAddresses.class).inboxOf("help@founded.example")).isPresent();
  }
}
