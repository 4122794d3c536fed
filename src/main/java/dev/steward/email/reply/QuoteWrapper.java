package dev.steward.email.reply;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// How a mail program marks history in its HTML.
enum QuoteWrapper {
  NONE,
  /// Holds the quote; text after it may be the person's again.
  BOUNDED,
  /// A quote only if an attribution stands above it.
  PLAIN_BLOCKQUOTE,
  /// Begins the history, which goes on to the end of the mail.
  OPEN;

  /// Gmail, Yahoo, Thunderbird, Proton, Zoho, Tuta, Nylas, Front, NetEase, QQ, Foxmail, Lark. Gmail
  /// prefixes foreign classes with `m_<digits>`, Outlook with `x_`.
  private static final Pattern BOUNDED_CLASS =
      Pattern.compile(
          "yahoo_quoted|(?:^|[\\s_])(?:gmail_quote(?:_container)?|protonmail_quote|moz-cite-prefix|moz-forward-container|zmail_extra"
              + "|tutanota_quote|nylas-quote|front-blockquote|ntes-mailmaster-quote|foxmail_quote|history-quote-wrapper|lark-mail-quote"
              + "|mail_quote|quoted-text|steward-quote|zoho_quote|spark_quote|mailspring-quote|airmail_quote|ymail_quote)(?:\\s|$)");

  private static final Pattern OPEN_ID =
      Pattern.compile(
          "(?:^|_)(?:divRplyFwdMsg|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|stopSpelling"
              + "|xm_mail_oringinal_describe|original-content|origbody|reply-intro|isForwardContent)$");

  private static final Pattern OPEN_CLASS =
      Pattern.compile(
          "(?:^|[\\s_])(?:ms-outlook-mobile-reference-message|xm_mail_oringinal_describe|OutlookMessageHeader|steward-history)(?:\\s|$)");

  private static final Pattern BOUNDED_ID =
      Pattern.compile("(?:^|_)(?:isReplyContent|yahoo_quoted_\\w+|ntesReply)$");

  static QuoteWrapper of(Element element) {
    String id = element.id();
    String classes = element.className();
    if (OPEN_ID.matcher(id).find() || OPEN_CLASS.matcher(classes).find()) {
      return OPEN;
    } else if (BOUNDED_ID.matcher(id).find() || BOUNDED_CLASS.matcher(classes).find()) {
      return BOUNDED;
    } else if (element.nameIs("blockquote")) {
      return isCite(element) ? BOUNDED : PLAIN_BLOCKQUOTE;
    } else {
      return NONE;
    }
  }

  private static boolean isCite(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return element.attr("type").equalsIgnoreCase("cite")
        || element.hasAttr("cite")
        || style.contains("border-left");
  }
}
