package dev.steward.email.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.channel.Outgoing;
import dev.steward.channel.SendOutcome;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whom we hand customers' mail to (T84).
class SmtpTlsTests {
  private static final char[] NO_PASSWORD = {};
  private static final String AUTHORITY = "CN=Test authority";
  private static KeyPair authority;
  private static SSLContext right;
  private static SSLContext otherName;
  private static SSLContext expired;
  private static SmtpTls trusting;

  private final ScriptedSmtpServer server = new ScriptedSmtpServer().offering("STARTTLS");

  @BeforeAll
  static void makeCertificates() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    authority = generator.generateKeyPair();
    KeyPair keys = generator.generateKeyPair();
    Instant now = Instant.now();
    X509Certificate good = certificate(keys, "127.0.0.1", now.plus(Duration.ofDays(1)));
    X509Certificate other = certificate(keys, "10.9.8.7", now.plus(Duration.ofDays(1)));
    X509Certificate old = certificate(keys, "127.0.0.1", now.minus(Duration.ofDays(1)));
    right = serving(keys, good);
    otherName = serving(keys, other);
    expired = serving(keys, old);
    trusting = trusting(authority());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sendsEncryptedToAServerThatProvesItsName() {
    server.encrypting(right);

    assertThat(send("smtp", "?tls=required")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(server.commands)
        .containsSubsequence("EHLO desk.example", "STARTTLS", "EHLO desk.example");
  }

  @Test
  void refusesACertificateForAnotherName() {
    server.encrypting(otherName);

    assertRefused(send("smtp", "?tls=required"));
  }

  @Test
  void refusesAnExpiredCertificate() {
    server.encrypting(expired);

    assertRefused(send("smtp", "?tls=required"));
  }

  @Test
  void refusesACertificateNobodyVouchesFor() {
    server.encrypting(right);
    var pool = pool("smtp", "?tls=required", new SmtpTls(factory()));

    assertRefused(pool.send(mail()));
  }

  @Test
  void refusesAServerThatOffersNoEncryption() {
    server.offering("PIPELINING");

    assertRefused(send("smtp", "?tls=required"));
    assertThat(server.commands).noneMatch(c -> c.startsWith("MAIL"));
  }

  @Test
  void refusesAServerThatTakesTheOfferBack() {
    server.at("STARTTLS", "454 not now");

    assertRefused(send("smtp", "?tls=required"));
  }

  @Test
  void takesAnyCertificateWhenToldToBeOpportunistic() {
    server.encrypting(otherName);

    assertThat(send("smtp", "?tls=opportunistic")).isInstanceOf(SendOutcome.Sent.class);
    assertThat(server.commands).contains("STARTTLS");
  }

  @Test
  void requiresEncryptionTowardsOtherMachinesUnlessToldOtherwise() throws Exception {
    assertThat(SmtpRoute.of("smtp://mail.example").security())
        .isEqualTo(SmtpRoute.Security.REQUIRED);
    assertThat(SmtpRoute.of("smtp://mail.example?tls=none").security())
        .isEqualTo(SmtpRoute.Security.NONE);
    assertThat(SmtpRoute.of("smtp://[::1]:2525").security()).isEqualTo(SmtpRoute.Security.NONE);
    assertThat(SmtpRoute.of("smtps://mail.example").security())
        .isEqualTo(SmtpRoute.Security.IMPLICIT);
    assertThat(SmtpRoute.of("smtps://mail.example").port()).isEqualTo(465);
    assertThat(SmtpRoute.of("smtp://u:p@mail.example").port()).isEqualTo(587);
    assertThat(SmtpRoute.of("smtp://u:p@mail.example").toString()).doesNotContain("p@");
  }

  @Test
  void sendsNoPasswordOverAnOpenLine() throws Exception {
    server.offering("AUTH PLAIN");
    String elsewhere = outwardAddress();
    var pool =
        new SmtpPool(
            SmtpRoute.of("smtp://u:p@" + elsewhere + ":" + server.port() + "?tls=none"),
            "desk.example",
            trusting,
            SmtpTimes.USUAL);

    assertRefused(pool.send(mail()));
    assertThat(server.commands).noneMatch(c -> c.startsWith("AUTH"));
  }

  private SendOutcome send(String scheme, String options) {
    return pool(scheme, options, trusting).send(mail());
  }

  private SmtpPool pool(String scheme, String options, SmtpTls tls) {
    return new SmtpPool(
        SmtpRoute.of(scheme + "://127.0.0.1:" + server.port() + options),
        "desk.example",
        tls,
        SmtpTimes.USUAL);
  }

  private void assertRefused(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(SendOutcome.Unreachable.class);
    assertThat(server.mails).isEmpty();
  }

  private static Outgoing mail() {
    return SmtpPoolTests.mail("Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static String outwardAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(a -> !a.isLoopbackAddress() && a.getAddress().length == 4)
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElse("0.0.0.0");
  }

  private static javax.net.ssl.SSLSocketFactory factory() {
    return (javax.net.ssl.SSLSocketFactory) javax.net.ssl.SSLSocketFactory.getDefault();
  }

  private static X509Certificate certificate(KeyPair keys, String address, Instant until)
      throws Exception {
    JcaX509v3CertificateBuilder builder = builder("CN=" + address, until, keys);
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.iPAddress, address)));
    return signed(builder);
  }

  private static X509Certificate authority() throws Exception {
    JcaX509v3CertificateBuilder builder =
        builder(AUTHORITY, Instant.now().plus(Duration.ofDays(9)), authority);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    return signed(builder);
  }

  private static JcaX509v3CertificateBuilder builder(String name, Instant until, KeyPair keys) {
    return new JcaX509v3CertificateBuilder(
        new X500Principal(AUTHORITY),
        BigInteger.valueOf(until.toEpochMilli() + name.length()),
        Date.from(until.minus(Duration.ofDays(30))),
        Date.from(until),
        new X500Principal(name),
        keys.getPublic());
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder) throws Exception {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate())));
  }

  private static SSLContext serving(KeyPair keys, X509Certificate certificate) throws Exception {
    KeyStore store = empty();
    store.setKeyEntry(
        "server", keys.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate});
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, NO_PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static SmtpTls trusting(X509Certificate... certificates) throws Exception {
    KeyStore store = empty();
    for (X509Certificate certificate : certificates) {
      store.setCertificateEntry(certificate.getSerialNumber().toString(), certificate);
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return new SmtpTls(context.getSocketFactory());
  }

  private static KeyStore empty() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
