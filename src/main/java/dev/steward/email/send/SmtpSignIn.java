package dev.steward.email.send;

import dev.steward.email.mailbox.SmtpAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Signs in at an SMTP server (RFC 4954) with PLAIN, LOGIN or XOAUTH2.
final class SmtpSignIn {
  private static final List<String> KNOWN = List.of("PLAIN", "LOGIN", "XOAUTH2");

  private final SmtpWire wire;
  private final SmtpTimes times;

  SmtpSignIn(SmtpWire wire, SmtpTimes times) {
    this.wire = wire;
    this.times = times;
  }

  /// @param offered mechanisms as the server lists them
  /// @throws SmtpTrouble if it does not let us in
  void signIn(SmtpRoute route, String offered) throws IOException {
    SmtpAccount.SignIn account = route.signIn().orElseThrow();
    List<String> mechanisms = Arrays.asList(offered.toUpperCase(Locale.ROOT).split("\\s+"));
    String mechanism =
        route
            .mechanism()
            .or(() -> KNOWN.stream().filter(mechanisms::contains).findFirst())
            .orElseThrow(
                () -> new SmtpTrouble(route + ": no way to sign in that we know is offered"));
    SmtpReply reply =
        switch (mechanism) {
          case "PLAIN" -> plain(account);
          case "LOGIN" -> login(account);
          case "XOAUTH2" -> token(account);
          default -> throw new SmtpTrouble(route + ": " + mechanism + " is not known");
        };
    if (reply.code() != 235) {
      throw new SmtpTrouble(route + ": " + reply.text());
    }
  }

  private SmtpReply plain(SmtpAccount.SignIn account) throws IOException {
    String both = "\0" + account.user() + "\0" + account.secret().reveal();
    return wire.command("AUTH PLAIN " + base64(both), times.answer());
  }

  private SmtpReply login(SmtpAccount.SignIn account) throws IOException {
    SmtpReply reply = wire.command("AUTH LOGIN", times.answer());
    if (reply.code() == 334) {
      reply = wire.command(base64(account.user()), times.answer());
    }
    if (reply.code() == 334) {
      reply = wire.command(base64(account.secret().reveal()), times.answer());
    }
    return reply;
  }

  /// On failure the server explains itself in a challenge that must be answered by an empty line.
  private SmtpReply token(SmtpAccount.SignIn account) throws IOException {
    String bearer =
        "user="
            + account.user()
            + "\u0001auth=Bearer "
            + account.secret().reveal()
            + "\u0001\u0001";
    SmtpReply reply = wire.command("AUTH XOAUTH2 " + base64(bearer), times.answer());
    return reply.code() == 334 ? wire.command("", times.answer()) : reply;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
