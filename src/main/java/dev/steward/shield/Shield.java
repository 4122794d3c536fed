package dev.steward.shield;

import dev.steward.platform.html.HtmlText;
import dev.steward.platform.html.SafeHtml;
import dev.steward.platform.html.Secret;
import dev.steward.platform.token.Signer;
import dev.steward.shield.finding.Findings;
import dev.steward.shield.finding.SecretFinder;
import dev.steward.shield.finding.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Takes secrets out of what people send. Safe for threads; writes nothing, logs nothing.
///
/// Call it before a text is stored, shown, searched or told to anybody. What it cannot look into
/// are pictures and packed files.
@Component
public class Shield {
  /// Text files beyond this are not read.
  public static final int LARGEST_FILE = 1024 * 1024;

  private static final String PURPOSE = "shield-fingerprint";
  private static final Pattern TEXT_NAME =
      Pattern.compile(
          ".*\\.(?:txt|text|md|csv|tsv|json|xml|html?|log|rtf|yaml|yml|ini|cfg|conf|env|key|pem|eml|bak)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final SecretFinder finder;
  private final Signer signer;

  public Shield(SecretFinder finder, Signer signer) {
    this.finder = finder;
    this.signer = signer;
  }

  /// Screens a plain text: a message, a subject, the name of a file.
  public Screening screen(String text) {
    return screen(text, finder.find(text));
  }

  /// Screens a field in which a transaction id is asked for, which looks like a key: only what
  /// proves itself is taken out.
  public Screening screenTransactionId(String text) {
    return screen(text, finder.find(text, true));
  }

  private Screening screen(String text, Findings findings) {
    if (findings.secrets().isEmpty()) {
      return new Screening(text, List.of(), findings.doubts());
    }
    var safe = new StringBuilder();
    List<Removed> removed = new ArrayList<>();
    int from = 0;
    for (Span span : findings.secrets()) {
      safe.append(text, from, span.start()).append(Secret.MARK);
      removed.add(removed(span, text.substring(span.start(), span.end())));
      from = span.end();
    }
    safe.append(text, from, text.length());
    return new Screening(safe.toString(), List.copyOf(removed), findings.doubts());
  }

  /// Whether HTML holds a secret, in what is read of it.
  public boolean isSuspiciousHtml(String html) {
    return !finder.find(html).secrets().isEmpty();
  }

  /// Screens HTML. Where a secret cannot be taken out of it, there is no HTML any more: the plain
  /// text has to do.
  public Html screenHtml(SafeHtml html) {
    if (!isSuspiciousHtml(html.value())) {
      return new Html(Optional.of(html), List.of());
    }
    String text = HtmlText.of(html.value());
    Screening screening = screen(text);
    String safe = html.value();
    for (Span span : finder.find(text).secrets()) {
      String words = text.substring(span.start(), span.end());
      safe = Secret.of(words).removeFromHtml(safe);
      String bare = BETWEEN_WORDS.matcher(words).replaceAll(" ").strip();
      safe = bare.isEmpty() ? safe : Secret.of(bare).removeFromHtml(safe);
    }
    boolean isClean = !isSuspiciousHtml(safe) && !screen(HtmlText.of(safe)).hasSecrets();
    return new Html(
        isClean ? Optional.of(new SafeHtml(safe)) : Optional.empty(), screening.removed());
  }

  /// Whether a file is read at all.
  public boolean isReadable(String name, String mediaType, long size) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    boolean isText =
        type.startsWith("text/")
            || type.endsWith("json")
            || type.endsWith("xml")
            || TEXT_NAME.matcher(name).matches();
    return isText && size <= LARGEST_FILE;
  }

  /// What secrets the text of a file holds.
  public List<Removed> screenFile(byte[] content) {
    return screen(new String(content, charset(content))).removed();
  }

  private static Charset charset(byte[] content) {
    boolean isBig = content.length > 1 && content[0] == (byte) 0xfe && content[1] == (byte) 0xff;
    boolean isLittle = content.length > 1 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe;
    Charset wide = isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return isBig || isLittle ? wide : StandardCharsets.UTF_8;
  }

  private Removed removed(Span span, String secret) {
    Optional<String> fingerprint =
        span.kind().isLong() ? Optional.of(fingerprint(secret)) : Optional.empty();
    return new Removed(span.kind(), span.proved(), fingerprint);
  }

  /// Case and what stands between words make no other phrase.
  private String fingerprint(String secret) {
    boolean isWords = secret.codePoints().anyMatch(Character::isWhitespace);
    String normal =
        isWords
            ? BETWEEN_WORDS.matcher(secret.toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
            : secret;
    return HexFormat.of().formatHex(Arrays.copyOf(signer.sign(PURPOSE, normal), 16));
  }

  /// HTML without its secrets.
  ///
  /// @param html none where they could not be taken out
  public record Html(Optional<SafeHtml> html, List<Removed> removed) {}
}
