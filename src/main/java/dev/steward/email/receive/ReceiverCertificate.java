package dev.steward.email.receive;

import dev.steward.platform.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.stereotype.Component;

/// What we show on STARTTLS: the configured certificate, or one made at its first use and kept in
/// the desk's home. Mail servers encrypt without checking whose certificate it is unless told
/// otherwise, so a self-made one is worth having.
@Component
class ReceiverCertificate {
  private static final char[] PASSWORD = "steward".toCharArray(); // the file's mode protects it
  private static final String ALIAS = "smtp";
  private static final Duration VALID = Duration.ofDays(3650);

  private final ReceiverSettings settings;
  private final Home home;
  private final SecureRandom random;
  private final InstantSource clock;
  private volatile @Nullable SSLContext context;

  ReceiverCertificate(
      ReceiverSettings settings, Home home, SecureRandom random, InstantSource clock) {
    this.settings = settings;
    this.home = home;
    this.random = random;
    this.clock = clock;
  }

  /// For the server side of a connection.
  SSLContext context() throws IOException {
    SSLContext known = context;
    return known == null ? first() : known;
  }

  private synchronized SSLContext first() throws IOException {
    SSLContext known = context;
    if (known == null) {
      try {
        known = settings.certificate().isPresent() ? configured() : selfMade();
      } catch (GeneralSecurityException | OperatorCreationException e) {
        throw new IOException("no certificate for STARTTLS", e);
      }
      context = known;
    }
    return known;
  }

  private SSLContext configured() {
    var details =
        PemSslStoreDetails.forCertificate(
                settings.certificate().map(path -> path.toUri().toString()).orElseThrow())
            .withPrivateKey(
                settings.certificateKey().map(path -> path.toUri().toString()).orElseThrow());
    return SslBundle.of(new PemSslStoreBundle(details, null)).createSslContext();
  }

  private SSLContext selfMade()
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Path file = home.keys().resolve("smtp-certificate.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD);
      }
    } else {
      make(store);
      write(store, file);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(keys.getKeyManagers(), null, random);
    return made;
  }

  private void make(KeyStore store)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    KeyPair pair = generator.generateKeyPair();
    Instant now = clock.instant();
    var name = new X500Name("CN=" + settings.hostname());
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(64, random),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(VALID)),
            name,
            pair.getPublic());
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    store.load(null, PASSWORD);
    store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
  }

  private static void write(KeyStore store, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        store.store(out, PASSWORD);
      } catch (GeneralSecurityException e) {
        throw new IOException("cannot write the certificate", e);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
