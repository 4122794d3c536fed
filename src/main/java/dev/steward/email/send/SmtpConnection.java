package dev.steward.email.send;

import dev.steward.email.send.SmtpRoute.Security;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/// A connection on which mail can be handed over: greeted, encrypted and signed in as the route
/// demands.
final class SmtpConnection implements Closeable {
  private final SmtpWire wire;
  private final SmtpRoute route;
  private final SmtpTimes times;
  private Map<String, String> offers = Map.of();
  private int mails;
  private long idleSince = System.nanoTime();

  private SmtpConnection(SmtpWire wire, SmtpRoute route, SmtpTimes times) {
    this.wire = wire;
    this.route = route;
    this.times = times;
  }

  /// @throws SmtpTrouble if the server cannot be used
  static SmtpConnection open(SmtpRoute route, String ourName, SmtpTls tls, SmtpTimes times)
      throws SmtpTrouble {
    var socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(route.host(), route.port()), (int) times.connect().toMillis());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) times.answer().toMillis());
      Socket first = route.security() == Security.IMPLICIT ? tls.verified(socket, route) : socket;
      var connection = new SmtpConnection(new SmtpWire(first), route, times);
      connection.greet(ourName, tls);
      return connection;
    } catch (IOException e) {
      closeQuietly(socket);
      throw e instanceof SmtpTrouble trouble
          ? trouble
          : new SmtpTrouble(route + ": " + plain(e), e);
    }
  }

  SmtpWire wire() {
    return wire;
  }

  SmtpTimes times() {
    return times;
  }

  /// What the server offered for this keyword of its EHLO answer; empty text for one without
  /// parameters.
  Optional<String> offer(String keyword) {
    return Optional.ofNullable(offers.get(keyword));
  }

  void countMail() {
    mails++;
  }

  int mails() {
    return mails;
  }

  void rest() {
    idleSince = System.nanoTime();
  }

  long idleNanos() {
    return System.nanoTime() - idleSince;
  }

  /// Forgets a mail that was begun; false if the connection is of no more use.
  boolean isFresh() {
    try {
      return !wire.isSomethingWaiting() && wire.command("RSET", times.answer()).isDone();
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    wire.close();
  }

  /// Says goodbye without waiting for the answer.
  void quit() {
    try {
      wire.put("QUIT");
      wire.flush();
    } catch (IOException _) {
      // The server has gone already.
    }
    close();
  }

  private void greet(String ourName, SmtpTls tls) throws IOException {
    expect(wire.reply(times.answer()), 220);
    hello(ourName);
    boolean startTls =
        route.security() == Security.REQUIRED
            || route.security() == Security.OPPORTUNISTIC && offer("STARTTLS").isPresent();
    if (startTls) {
      encrypt(tls);
      hello(ourName);
    }
    if (route.signIn().isPresent()) {
      if (!(wire.socket() instanceof SSLSocket) && !route.isLoopback()) {
        throw new SmtpTrouble(route + ": a password is not sent without TLS");
      }
      new SmtpSignIn(wire, times).signIn(route, offer("AUTH").orElse(""));
    }
  }

  private void hello(String ourName) throws IOException {
    SmtpReply reply = wire.command("EHLO " + ourName, times.answer());
    if (reply.isRefusal()) {
      offers = Map.of();
      expect(wire.command("HELO " + ourName, times.answer()), 250);
    } else {
      expect(reply, 250);
      offers = offers(reply);
    }
  }

  private void encrypt(SmtpTls tls) throws IOException {
    if (offer("STARTTLS").isEmpty()) {
      throw new SmtpTrouble(route + ": the server does not offer STARTTLS, which is required");
    }
    expect(wire.command("STARTTLS", times.answer()), 220);
    wire.upgrade(
        route.security() == Security.REQUIRED
            ? tls.verified(wire.socket(), route)
            : tls.unverified(wire.socket(), route));
  }

  private void expect(SmtpReply reply, int code) throws SmtpTrouble {
    if (reply.code() != code) {
      throw new SmtpTrouble(route + ": " + reply.text());
    }
  }

  private static Map<String, String> offers(SmtpReply reply) {
    Map<String, String> offers = new HashMap<>();
    for (String line : reply.lines().subList(1, reply.lines().size())) {
      // "AUTH=LOGIN" is how some old servers write "AUTH LOGIN".
      String[] words = line.strip().split("[ =]", 2);
      offers.putIfAbsent(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "");
    }
    return offers;
  }

  private static String plain(IOException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is of no more use either way.
    }
  }
}
