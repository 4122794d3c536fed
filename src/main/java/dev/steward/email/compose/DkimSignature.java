package dev.steward.email.compose;

import dev.steward.email.mailbox.DkimKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/// The DKIM-Signature field of a finished mail (RFC 6376), rsa-sha256, relaxed/relaxed.
///
/// From, To, Subject and what else carries meaning are signed once more than they occur, so that a
/// second one cannot be added. The library knows no ed25519 (RFC 8463); verifiers must all know
/// RSA.
final class DkimSignature {
  private static final String SIGNED =
      "from:from:to:to:cc:cc:subject:subject:date:date:reply-to:reply-to:message-id:message-id"
          + ":in-reply-to:references:mime-version:content-type:auto-submitted"
          + ":list-unsubscribe:list-unsubscribe-post"; // RFC 8058 section 4 demands both
  private static final Pattern SIGNATURE = Pattern.compile("(?<=\\sb=)[A-Za-z0-9+/=]+");
  private static final int LINE = 72;

  private DkimSignature() {}

  /// The whole field with its line end, to be put before the mail.
  ///
  /// @throws IllegalStateException if the key is none
  static String of(byte[] raw, String domain, DkimKey key) {
    String template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d="
            + domain
            + "; s="
            + key.selector()
            + "; h="
            + SIGNED
            + "; bh=; b=;";
    try {
      return folded(
          new DKIMSigner(template, privateKey(key.privateKey().reveal()))
              .sign(new ByteArrayInputStream(raw)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FailException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("mail of " + domain + " cannot be signed", e);
    }
  }

  private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  /// Folds between tags, where relaxed canonicalisation makes one space of it, and inside the
  /// signature, where white space does not count.
  private static String folded(String field) {
    String lines = field.strip().replaceAll(";\\s+", ";\r\n ");
    return SIGNATURE.matcher(lines).replaceFirst(DkimSignature::folded) + "\r\n";
  }

  private static String folded(MatchResult signature) {
    return signature.group().replaceAll("(.{" + LINE + "})", "$1\r\n  ").stripTrailing();
  }
}
