package dev.steward.channel;

import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// The three kinds of id that leave the house and come back: reply addresses, return paths and
/// message ids.
///
/// Each is a number or two with 96 bits of HMAC over it and its purpose, in lower-case base32, so
/// that it survives mail servers and cannot be guessed, nor be taken from one purpose, conversation
/// or recipient to another. Exactly one spelling is valid: no other case, no padding, nothing
/// shorter or longer. There is no older format.
///
/// 96 bits, not 128: whoever guesses needs a mail for each guess, and a reply tag must leave room
/// in the 64 octets of a local part (RFC 5321 section 4.5.3.1.1). While both numbers are under 16
/// million it has 31 characters, so that a local part of up to 30 can carry it.
@Component
public class SignedIds {
  private static final byte VERSION = 1;
  private static final int COMPACT = 0x80;
  private static final int MAC_BYTES = 12;
  private static final int RANDOM_BYTES = 6;

  private final Signer signer;
  private final SecureRandom random;

  /// Signs with the desk's key.
  public SignedIds(Signer signer, SecureRandom random) {
    this.signer = signer;
    this.random = random;
  }

  /// The tag of the address at which one recipient answers in one conversation.
  public String replyTag(long conversation, long recipient) {
    return seal("reply-address", compact(conversation, recipient));
  }

  /// What a reply tag says, if we made it.
  public Optional<ThreadHint.ReplyAddress> readReplyTag(String tag) {
    byte[] sealed = Base32.decode(tag);
    if (sealed.length == 0 || (sealed[0] & 0xc0) != COMPACT) {
      return Optional.empty();
    }
    int first = 1 + (sealed[0] >> 3 & 7);
    int second = 1 + (sealed[0] & 7);
    return opened("reply-address", tag, sealed, 1 + first + second)
        .map(bytes ->
            new ThreadHint.ReplyAddress(number(bytes, 1, first), number(bytes, 1 + first, second)));
  }

  /// Both numbers in as few bytes as they need, after a byte that tells how many these are.
  private static byte[] compact(long first, long second) {
    byte[] a = shortest(first);
    byte[] b = shortest(second);
    return ByteBuffer.allocate(1 + a.length + b.length)
        .put((byte) (COMPACT | a.length - 1 << 3 | b.length - 1))
        .put(a)
        .put(b)
        .array();
  }

  private static byte[] shortest(long number) {
    byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    int length = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8);
    return Arrays.copyOfRange(all, all.length - length, all.length);
  }

  private static long number(ByteBuffer bytes, int from, int length) {
    long number = 0;
    for (int i = from; i < from + length; i++) {
      number = number << 8 | bytes.get(i) & 0xff;
    }
    return number;
  }

  /// The tag of the return path of one delivery.
  public String returnTag(long delivery) {
    return seal("return-path", ByteBuffer.allocate(9).put(VERSION).putLong(delivery).array());
  }

  /// The delivery a return path names, if we made it.
  public OptionalLong readReturnTag(String tag) {
    return first(unseal("return-path", tag, 9));
  }

  /// A message id for one delivery, without angle brackets.
  public String messageId(long delivery, String domain) {
    byte[] salt = new byte[RANDOM_BYTES];
    random.nextBytes(salt);
    byte[] payload =
        ByteBuffer.allocate(9 + RANDOM_BYTES).put(VERSION).putLong(delivery).put(salt).array();
    return "d." + seal("message-id", payload) + "@" + domain;
  }

  /// The delivery a message id names, if we made it. Brackets may be there or not.
  public OptionalLong readMessageId(String messageId) {
    String bare = messageId.strip().replaceAll("^<|>$", "");
    int at = bare.indexOf('@');
    if (at < 0 || !bare.startsWith("d.")) {
      return OptionalLong.empty();
    }
    return first(unseal("message-id", bare.substring(2, at), 9 + RANDOM_BYTES));
  }

  private String seal(String purpose, byte[] payload) {
    byte[] mac = signer.sign(purpose, payload);
    byte[] sealed = Arrays.copyOf(payload, payload.length + MAC_BYTES);
    System.arraycopy(mac, 0, sealed, payload.length, MAC_BYTES);
    return Tokens.base32(sealed);
  }

  private Optional<ByteBuffer> unseal(String purpose, String text, int length) {
    byte[] sealed = Base32.decode(text);
    return sealed.length > 0 && sealed[0] == VERSION
        ? opened(purpose, text, sealed, length)
        : Optional.empty();
  }

  private Optional<ByteBuffer> opened(String purpose, String text, byte[] sealed, int length) {
    if (sealed.length != length + MAC_BYTES || !Tokens.base32(sealed).equals(text)) {
      return Optional.empty();
    }
    byte[] payload = Arrays.copyOf(sealed, length);
    byte[] mac = Arrays.copyOfRange(sealed, length, sealed.length);
    return signer.verify(purpose, payload, mac)
        ? Optional.of(ByteBuffer.wrap(payload))
        : Optional.empty();
  }

  private static OptionalLong first(Optional<ByteBuffer> payload) {
    return payload.isPresent() ? OptionalLong.of(payload.get().getLong(1)) : OptionalLong.empty();
  }
}
