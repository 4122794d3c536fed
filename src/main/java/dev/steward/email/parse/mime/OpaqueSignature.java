package dev.steward.email.parse.mime;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// S/MIME mail whose content lies inside its signature (RFC 8551 3.5.2). It can be read without any
/// key; whether the signature is good is not asked here.
final class OpaqueSignature {
  private OpaqueSignature() {}

  static boolean is(Entity entity) {
    String kind = entity.type().plain("smime-type").orElse("").toLowerCase(Locale.ROOT);
    return (entity.isType("application/pkcs7-mime") || entity.isType("application/x-pkcs7-mime"))
        && (kind.isEmpty() || kind.equals("signed-data"));
  }

  /// The signed bytes, themselves a MIME entity; empty if there are none, as in an encrypted mail.
  static Optional<byte[]> content(Entity entity, Budget budget) {
    try {
      var content = new CMSSignedData(entity.decoded(budget).copy()).getSignedContent();
      if (content == null || !(content.getContent() instanceof byte[] bytes)) {
        return Optional.empty();
      }
      return budget.takeDecoded(bytes.length) ? Optional.of(bytes.clone()) : Optional.empty();
    } catch (CMSException | RuntimeException notSigned) {
      // The decoder throws all kinds of unchecked exceptions on damaged DER.
      return Optional.empty();
    }
  }
}
