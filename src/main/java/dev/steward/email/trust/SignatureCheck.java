package dev.steward.email.trust;

import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecord;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;

/// The library's verifier with the keys of a [Zone], without keys that are too short (RFC 8301) or
/// only for trying out (RFC 6376 section 3.6.1). Knows RSA alone.
final class SignatureCheck extends DKIMVerifier {
  private static final int SHORTEST_KEY = 1024;

  SignatureCheck(Zone zone) {
    super(retriever(zone));
  }

  @Override
  public PublicKeyRecord publicRecordLookup(SignatureRecord signature)
      throws TempFailException, PermFailException {
    PublicKeyRecord found = super.publicRecordLookup(signature);
    PublicKey key = found.getPublicKey();
    boolean strong =
        key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_KEY;
    if (!strong || found.isTesting()) {
      throw new PermFailException("a key too short, or for trying out");
    }
    return found;
  }

  private static PublicKeyRecordRetriever retriever(Zone zone) {
    return (_, selector, domain) -> {
      try {
        List<String> texts = zone.texts(selector + "._domainkey." + domain);
        if (texts.isEmpty()) {
          throw new PermFailException("no key");
        }
        return texts;
      } catch (IOException e) {
        throw new TempFailException(String.valueOf(e.getMessage()));
      }
    };
  }
}
