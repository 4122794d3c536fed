package dev.steward.email.receive;

import dev.steward.email.receive.SmtpInput.Line;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection, from greeting to goodbye. Runs on a thread of its own.
final class SmtpSession implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(SmtpSession.class);
  private static final int LONGEST_LINE = 4096;
  private static final List<String> BODIES = List.of("BODY=7BIT", "BODY=8BITMIME");

  private final Reception reception;
  private final ReceiverSettings settings;
  private final boolean lmtp;
  private final Socket plain;
  private Socket socket;
  private OutputStream answers;
  private SmtpInput input;
  private Peer peer;
  private @Nullable MailEnvelope mail;
  private int errors;
  private boolean open = true;
  private volatile boolean leaving;
  private volatile boolean receiving;

  SmtpSession(Reception reception, boolean lmtp, Socket accepted) throws IOException {
    this.reception = reception;
    this.settings = reception.settings();
    this.lmtp = lmtp;
    this.plain = accepted;
    this.socket = accepted;
    this.answers = new BufferedOutputStream(accepted.getOutputStream(), 4096);
    this.input = new SmtpInput(accepted.getInputStream(), answers);
    this.peer =
        new Peer(accepted.getInetAddress().getHostAddress(), lmtp ? "lmtp" : "smtp", "", "");
  }

  /// Ends the connection as soon as no mail is on its way in. May be called from another thread.
  void leave() throws IOException {
    leaving = true;
    if (!receiving) {
      plain.shutdownInput();
    }
  }

  /// Cuts the connection.
  void cut() throws IOException {
    plain.close();
  }

  @Override
  public void run() {
    try (plain) {
      plain.setTcpNoDelay(true);
      plain.setSoTimeout((int) settings.idle().toMillis());
      converseAndSayGoodbye();
    } catch (IOException e) {
      log.debug("A mail connection ended early: {}", e.toString());
    }
  }

  private void converseAndSayGoodbye() throws IOException {
    try {
      converse();
    } catch (SocketTimeoutException _) {
      say(Answer.TOO_SLOW);
    } catch (IOException e) {
      if (!leaving) {
        throw e;
      }
      say(Answer.CLOSING);
    }
    answers.flush();
  }

  private void converse() throws IOException {
    if (settings.proxyProtocol()) {
      Optional<String> address = ProxyHeader.read(input);
      peer = new Peer(address.orElse(peer.address()), peer.protocol(), "", "");
    }
    say("220 " + settings.hostname() + (lmtp ? " LMTP Steward\r\n" : " ESMTP Steward\r\n"));
    while (open) {
      Line line = input.readLine(LONGEST_LINE);
      switch (line.kind()) {
        case COMMAND -> command(line.text());
        case TOO_LONG -> refuse(new Answer(500, "5.5.2 Line too long"));
        case BARE_LINE_END -> refuse(new Answer(500, "5.5.2 Lines end with CR LF"));
        case END -> open = false;
      }
      if (leaving) {
        say(Answer.CLOSING);
        open = false;
      }
    }
  }

  private void command(String line) throws IOException {
    int space = line.indexOf(' ');
    String word = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
    String argument = space < 0 ? "" : line.substring(space + 1).strip();
    switch (word) {
      case "EHLO" -> hello(argument, !lmtp, true);
      case "HELO" -> hello(argument, !lmtp, false);
      case "LHLO" -> hello(argument, lmtp, true);
      case "MAIL" -> mail(argument);
      case "RCPT" -> recipient(argument);
      case "DATA" -> data(argument);
      case "RSET" -> reset();
      case "NOOP" -> say(Answer.OK);
      case "STARTTLS" -> startTls(argument);
      case "QUIT" -> quit();
      case "VRFY", "EXPN", "HELP", "AUTH", "BDAT", "ETRN", "TURN" -> refuse(Answer.REFUSED);
      default -> refuse(Answer.UNKNOWN);
    }
  }

  private void hello(String name, boolean offered, boolean extended) throws IOException {
    if (!offered) {
      refuse(Answer.REFUSED);
    } else if (name.isBlank()) {
      refuse(Answer.SYNTAX);
    } else {
      peer = peer.introduced(name.length() > 255 ? name.substring(0, 255) : name);
      mail = null;
      say(extended ? greeting() : "250 " + settings.hostname() + "\r\n");
    }
  }

  private String greeting() {
    var text = new StringBuilder("250-").append(settings.hostname()).append("\r\n");
    text.append("250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n");
    if (peer.tls().isEmpty()) {
      text.append("250-STARTTLS\r\n");
    }
    return text.append("250 SIZE ").append(settings.maxSize().toBytes()).append("\r\n").toString();
  }

  private void mail(String argument) throws IOException {
    Optional<SmtpPath> path = SmtpPath.parse(argument, "FROM");
    if (peer.helo().isEmpty() || mail != null) {
      refuse(Answer.WRONG_ORDER);
    } else if (path.isEmpty()) {
      refuse(Answer.SYNTAX);
    } else {
      begin(path.get());
    }
  }

  private void begin(SmtpPath path) throws IOException {
    boolean international = path.parameters().contains("SMTPUTF8");
    String body = "7BIT";
    long size = 0;
    for (String parameter : path.parameters()) {
      String upper = parameter.toUpperCase(Locale.ROOT);
      if (BODIES.contains(upper)) {
        body = upper.substring("BODY=".length());
      } else if (upper.matches("SIZE=\\d{1,18}")) {
        size = Long.parseLong(upper.substring("SIZE=".length()));
      } else if (!upper.equals("SMTPUTF8")) {
        refuse(Answer.UNKNOWN_PARAMETER);
        return;
      }
    }
    if (path.isInternational() && !international) {
      refuse(new Answer(553, "5.6.7 Address needs SMTPUTF8"));
    } else if (size > settings.maxSize().toBytes()) {
      say(Answer.TOO_LARGE);
    } else {
      mail = new MailEnvelope(path.address(), international, body);
      say(Answer.OK);
    }
  }

  private void recipient(String argument) throws IOException {
    Optional<SmtpPath> path = SmtpPath.parse(argument, "TO");
    MailEnvelope current = mail;
    if (current == null) {
      refuse(Answer.WRONG_ORDER);
    } else if (path.isEmpty() || path.get().address().isEmpty()) {
      refuse(Answer.SYNTAX);
    } else if (!path.get().parameters().isEmpty()) {
      refuse(Answer.UNKNOWN_PARAMETER);
    } else if (current.recipients.size() >= settings.maxRecipients()) {
      say(Answer.TOO_MANY_RECIPIENTS);
    } else {
      Answer answer = reception.recipient(path.get().address());
      if (answer.isRefusal()) {
        refuse(answer);
      } else {
        if (answer.code() == 250) {
          current.recipients.add(path.get().address());
        }
        say(answer);
      }
    }
  }

  private void data(String argument) throws IOException {
    MailEnvelope current = mail;
    if (!argument.isEmpty()) {
      refuse(Answer.SYNTAX);
    } else if (current == null) {
      refuse(Answer.WRONG_ORDER);
    } else if (current.recipients.isEmpty()) {
      refuse(new Answer(503, "5.5.1 No valid recipients"));
    } else {
      receiving = true;
      try {
        receive(current);
      } finally {
        mail = null;
        answers.flush();
        receiving = false;
      }
    }
  }

  private void receive(MailEnvelope envelope) throws IOException {
    say("354 End with a dot on a line of its own\r\n");
    try (var bytes = new MailBytes(reception.held(), settings.maxSize().toBytes())) {
      input.readMail(bytes, System.nanoTime() + settings.messageTime().toNanos());
      Answer answer =
          switch (bytes.trouble()) {
            case NONE -> reception.take(peer, envelope, bytes.whole());
            case TOO_LARGE -> Answer.TOO_LARGE;
            case NO_ROOM -> Answer.NO_ROOM;
          };
      for (int i = 0; i < (lmtp ? envelope.recipients.size() : 1); i++) {
        say(answer);
      }
    }
  }

  private void reset() throws IOException {
    mail = null;
    say(Answer.OK);
  }

  private void startTls(String argument) throws IOException {
    if (!argument.isEmpty()) {
      refuse(Answer.SYNTAX);
    } else if (!peer.tls().isEmpty()) {
      refuse(Answer.WRONG_ORDER);
    } else if (input.hasMore()) {
      // what came in the clear behind STARTTLS would count as encrypted: RFC 3207 section 4.2
      refuse(Answer.WRONG_ORDER);
      open = false;
    } else {
      say(new Answer(220, "2.0.0 Go ahead"));
      answers.flush();
      encrypt();
    }
  }

  private void encrypt() throws IOException {
    SSLSocket tls =
        (SSLSocket)
            reception
                .certificate()
                .context()
                .getSocketFactory()
                .createSocket(plain, peer.address(), plain.getPort(), true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    socket = tls;
    answers = new BufferedOutputStream(socket.getOutputStream(), 4096);
    input = new SmtpInput(socket.getInputStream(), answers);
    peer = peer.encrypted(tls.getSession().getProtocol() + " " + tls.getSession().getCipherSuite());
    mail = null;
  }

  private void quit() throws IOException {
    say(Answer.BYE);
    open = false;
  }

  private void refuse(Answer answer) throws IOException {
    say(answer);
    if (++errors >= settings.maxErrors()) {
      say(Answer.TOO_MANY_ERRORS);
      open = false;
    }
  }

  private void say(Answer answer) throws IOException {
    say(answer.line());
  }

  private void say(String lines) throws IOException {
    answers.write(lines.getBytes(StandardCharsets.UTF_8));
  }
}
