package dev.steward.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.token.Signer;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Ids that come back are ours, or nothing.
class SignedIdsTests {
  private final SignedIds ids = new SignedIds(Signer.with(new byte[32]), new SecureRandom());
  private final SignedIds others =
      new SignedIds(Signer.with(new byte[] {1, 2, 3}), new SecureRandom());

  @Property(tries = 300)
  void saysOfAReplyTagWhatWasPutIntoIt(@ForAll long conversation, @ForAll long recipient) {
    assertThat(ids.readReplyTag(ids.replyTag(conversation, recipient)))
        .contains(new ThreadHint.ReplyAddress(conversation, recipient));
  }

  @Property(tries = 300)
  void believesNoTagWithAnotherCharacter(@ForAll long conversation, @ForAll int where) {
    String tag = ids.replyTag(conversation & 0xffffff, 4711);
    int at = Math.floorMod(where, tag.length());
    char other = tag.charAt(at) == 'a' ? 'b' : 'a';
    String changed = tag.substring(0, at) + other + tag.substring(at + 1);
    assertThat(ids.readReplyTag(changed)).isEmpty();
  }

  @Property(tries = 300)
  void readsWhateverComes(@ForAll String tag) {
    assertThat(ids.readReplyTag(tag)).isEmpty();
    assertThat(ids.readReturnTag(tag)).isEmpty();
    assertThat(ids.readMessageId(tag)).isEmpty();
  }

  @Test
  void leavesRoomForALongLocalPart() {
    assertThat(ids.replyTag(16_000_000, 16_000_000)).hasSize(31);
    assertThat(ids.replyTag(4_000_000_000L, 4_000_000_000L)).hasSize(34);
    assertThat(ids.returnTag(Long.MAX_VALUE)).hasSize(34);
  }

  @Test
  void believesNoTagOfAnotherPurposeOrAnotherDesk() {
    assertThat(others.readReplyTag(ids.replyTag(7, 8))).isEmpty();
    assertThat(ids.readReturnTag(ids.replyTag(7, 8))).isEmpty();
    assertThat(ids.readReplyTag(ids.returnTag(7))).isEmpty();
    assertThat(ids.readReplyTag(ids.replyTag(7, 8).toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(ids.readReplyTag(ids.replyTag(7, 8) + "a")).isEmpty();
  }

  @Test
  void tellsConversationsAndRecipientsApart() {
    assertThat(ids.replyTag(1, 256)).isNotEqualTo(ids.replyTag(256, 1));
    assertThat(ids.replyTag(1, 2)).isNotEqualTo(ids.replyTag(2, 1));
  }
}
