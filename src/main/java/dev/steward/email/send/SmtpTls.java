package dev.steward.email.send;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Encrypts connections to mail servers.
final class SmtpTls {
  private final SSLSocketFactory trusted;

  /// @param trusted knows which certificates to believe
  SmtpTls(SSLSocketFactory trusted) {
    this.trusted = trusted;
  }

  /// A socket whose far side has proved that it is the host of the route.
  ///
  /// @throws SmtpTrouble if it has not
  Socket verified(Socket plain, SmtpRoute route) throws IOException {
    SSLSocket socket = (SSLSocket) trusted.createSocket(plain, route.host(), route.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return shaken(socket, route);
  }

  /// A socket that keeps out listeners and nobody else.
  Socket unverified(Socket plain, SmtpRoute route) throws IOException {
    return shaken(
        (SSLSocket) anybody().createSocket(plain, route.host(), route.port(), true), route);
  }

  private static Socket shaken(SSLSocket socket, SmtpRoute route) throws IOException {
    try {
      socket.startHandshake();
      return socket;
    } catch (SSLException e) {
      throw new SmtpTrouble(route + ": TLS failed: " + e.getMessage(), e);
    }
  }

  private static SSLSocketFactory anybody() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anybody()}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has TLS", e);
    }
  }

  /// Believes every certificate: opportunistic TLS has nothing to compare with (RFC 7435).
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
