package dev.steward.audit.sealing;

import dev.steward.audit.tree.Hash;
import dev.steward.platform.token.KeyFolder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Signs heads and reads signed ones (C2SP `signed-note`, Ed25519). The key is a file in the desk's
/// home: whoever has only the database cannot sign.
@Component
public class Notary {
  private static final byte ED25519 = 1;
  private static final int KEY_HASH = 4;
  private static final String SIGNATURE = "— ";

  private final SingletonSupplier<Ed25519PrivateKeyParameters> key;

  Notary(KeyFolder keys) {
    key =
        SingletonSupplier.of(
            () -> new Ed25519PrivateKeyParameters(keys.key("audit-log", Ed25519.SECRET_KEY_SIZE)));
  }

  /// The head as a signed note.
  String sign(Head head) {
    byte[] text = head.text().getBytes(StandardCharsets.UTF_8);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    key.obtain().sign(Ed25519.Algorithm.Ed25519, null, text, 0, text.length, signature, 0);
    byte[] whole =
        ByteBuffer.allocate(KEY_HASH + signature.length)
            .put(keyHash(head.name()))
            .put(signature)
            .array();
    return head.text()
        + "\n"
        + SIGNATURE
        + head.name()
        + " "
        + Base64.getEncoder().encodeToString(whole)
        + "\n";
  }

  /// The head of a note that this desk has signed; nothing when the signature or the form is wrong.
  Optional<Head> read(String note) {
    int end = note.indexOf("\n\n" + SIGNATURE);
    if (end < 0) {
      return Optional.empty();
    }
    Optional<Head> head = Head.parse(note.substring(0, end + 1));
    return head.filter(h -> isSigned(h, note.substring(end + 2 + SIGNATURE.length())));
  }

  private boolean isSigned(Head head, String line) {
    String prefix = head.name() + " ";
    if (!line.startsWith(prefix)) {
      return false;
    }
    try {
      byte[] whole = Base64.getDecoder().decode(line.substring(prefix.length()).strip());
      byte[] text = head.text().getBytes(StandardCharsets.UTF_8);
      return whole.length == KEY_HASH + Ed25519.SIGNATURE_SIZE
          && Arrays.equals(whole, 0, KEY_HASH, keyHash(head.name()), 0, KEY_HASH)
          && Ed25519.verify(whole, KEY_HASH, publicKey().getEncoded(), 0, text, 0, text.length);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// What others check signatures with, in the form of a verifier key of `signed-note`.
  public String verifierKey(String name) {
    return name
        + "+"
        + HexFormat.of().formatHex(keyHash(name))
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] keyHash(String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(typed()), KEY_HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + Hash.LENGTH).put(ED25519).put(publicKey().getEncoded()).array();
  }

  private Ed25519PublicKeyParameters publicKey() {
    return key.obtain().generatePublicKey();
  }
}
