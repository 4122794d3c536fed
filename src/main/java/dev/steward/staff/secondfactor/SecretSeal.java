package dev.steward.staff.secondfactor;

import dev.steward.platform.token.KeyFolder;
import dev.steward.staff.AgentId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Seals secrets for the table: nonce, then AES-256-GCM. The agent's number is authenticated with
/// it, so a sealed secret moved to another row does not open.
@Component
class SecretSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  SecretSeal(KeyFolder keys, SecureRandom random) {
    this.key = new SecretKeySpec(keys.key("second-factor", 32), "AES");
    this.random = random;
  }

  byte[] seal(AgentId agent, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, agent, nonce, secret);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(AgentId agent, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return crypt(Cipher.DECRYPT_MODE, agent, nonce, rest);
  }

  private byte[] crypt(int mode, AgentId agent, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(agent.value()).array());
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("sealed with another key, or for another agent", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + CIPHER, e);
    }
  }
}
