package dev.steward.email.trust;

import dev.steward.email.parse.ParsedMail;
import dev.steward.email.parse.ParsedMail.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The authentication results in a mail that only our border server can have written.
///
/// Fields are prepended on the way, so all above the hop from outside is ours and all below may be
/// the sender's invention. That hop is the first Received field by a border host whose peer address
/// is not local: a server that passes mail to itself (content filters do) writes several. The name
/// a peer gives itself counts for nothing; its address in brackets is written by our side.
final class BorderResults {
  private static final Pattern BY = Pattern.compile("(?i)\\bby\\s+([\\w.-]{1,255})");
  private static final Pattern PEER = Pattern.compile("\\[(?:IPv6:)?([0-9a-fA-F.:]{2,45})\\]");
  private static final Set<String> TRACE =
      Set.of(
          "authentication-results",
          "received-spf",
          "arc-seal",
          "arc-message-signature",
          "arc-authentication-results",
          "return-path",
          "x-received",
          "delivered-to");

  private BorderResults() {}

  static List<AuthenticationResults> in(ParsedMail mail, BorderPolicy policy) {
    OptionalInt hop = hop(mail.headers(), policy.hosts());
    if (hop.isEmpty() || policy.authservIds().isEmpty()) {
      return List.of();
    }
    int end =
        policy.placement() == BorderPolicy.Placement.ABOVE_HOP
            ? hop.getAsInt()
            : below(mail.headers(), hop.getAsInt());
    List<AuthenticationResults> found = new ArrayList<>();
    for (Header header : mail.headers().subList(0, end)) {
      if (header.is("Authentication-Results")) {
        AuthenticationResults.parse(header.value())
            .filter(r -> policy.authservIds().contains(r.authservId()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static OptionalInt hop(List<Header> headers, Set<String> hosts) {
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      if (header.is("Received") && isBy(header.value(), hosts) && !isLocalPeer(header.value())) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isBy(String received, Set<String> hosts) {
    Matcher by = BY.matcher(withoutComments(received));
    return by.find() && hosts.contains(by.group(1).toLowerCase(Locale.ROOT));
  }

  /// A comment may hold anything the peer said of itself, such as `HELO by mx.ours`.
  private static String withoutComments(String received) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (char c : received.toCharArray()) {
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return plain.toString();
  }

  private static boolean isLocalPeer(String received) {
    int by = received.toLowerCase(Locale.ROOT).indexOf(" by ");
    Matcher peer = PEER.matcher(by < 0 ? received : received.substring(0, by));
    String last = "";
    while (peer.find()) {
      last = peer.group(1);
    }
    return last.startsWith("127.")
        || last.equals("::1")
        || last.startsWith("10.")
        || last.startsWith("192.168.")
        || last.matches("172\\.(?:1[6-9]|2\\d|3[01])\\..*")
        || last.toLowerCase(Locale.ROOT).startsWith("fd");
  }

  private static int below(List<Header> headers, int hop) {
    int end = hop + 1;
    while (end < headers.size()
        && TRACE.contains(headers.get(end).name().toLowerCase(Locale.ROOT))) {
      end++;
    }
    return end;
  }
}
