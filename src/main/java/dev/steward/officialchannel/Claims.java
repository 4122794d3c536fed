package dev.steward.officialchannel;

import com.ibm.icu.text.IDNA;
import dev.steward.coin.Coins;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Understands what people paste: addresses with names around them, links with tracking behind
/// them, `@` before or behind, full-width and invisible letters.
@Component
public class Claims {
  private static final int LONGEST = 500;
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);
  private static final Pattern EMAIL = Pattern.compile("<?([^\\s<>@]{1,64})@([^\\s<>@]{3,253})>?$");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@\\s]*@)?([^/:?#\\s]+)(?::\\d+)?([^?#\\s]*).*");
  private static final Pattern DOMAIN = Pattern.compile("[^\\s/@:]+\\.[^\\s/@:.]{2,63}\\.?");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9() .-]{5,24}");
  private static final Pattern HANDLE = Pattern.compile("@?([\\p{L}\\p{N}._-]{2,64})@?");
  private static final Map<String, String> PLATFORMS =
      Map.of(
          "x.com", "x",
          "twitter.com", "x",
          "facebook.com", "facebook",
          "fb.com", "facebook",
          "t.me", "telegram",
          "telegram.me", "telegram",
          "discord.gg", "discord",
          "discord.com", "discord");
  private static final Pattern SAID =
      Pattern.compile("(x|twitter|facebook|telegram|discord)\\s*[:：]\\s*(.+)");

  private final Coins coins;

  Claims(Coins coins) {
    this.coins = coins;
  }

  /// What the text names; nothing if it names nothing we could know.
  public Optional<Claim> read(String text) {
    String raw = visible(text.substring(0, Math.min(text.length(), LONGEST))).strip();
    String wide = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    boolean disguised =
        !wide.equals(text.strip()) && !raw.equals(wide) || !raw.equals(text.strip());
    String clean = wide.replaceAll("^[\"'“「(]+|[\"'”」),，。]+$", "").strip();
    if (!coins.recognise(clean).isEmpty() && clean.length() > 20 && !clean.contains(".")) {
      String wallet = coins.canonical(clean).orElse(clean);
      return Optional.of(new Claim(ClaimKind.WALLET, "", wallet, disguised));
    }
    String lower = clean.toLowerCase(Locale.ROOT);
    return said(lower, disguised)
        .or(() -> link(lower, disguised))
        .or(() -> email(lower, disguised))
        .or(() -> phone(lower, disguised))
        .or(() -> domain(lower, disguised))
        .or(() -> handle(lower, disguised));
  }

  private Optional<Claim> said(String text, boolean disguised) {
    Matcher said = SAID.matcher(text);
    if (!said.matches() || said.group(2).startsWith("//")) {
      return Optional.empty();
    }
    String platform = said.group(1).equals("twitter") ? "x" : said.group(1);
    return handle(said.group(2).strip(), disguised)
        .map(c -> new Claim(ClaimKind.HANDLE, platform, c.canonical(), disguised));
  }

  /// A link to a platform names a handle; any other its domain.
  private Optional<Claim> link(String text, boolean disguised) {
    Matcher link = LINK.matcher(bareLink(text));
    if (!link.matches()) {
      return Optional.empty();
    }
    String host = host(link.group(1));
    String bare = host.replaceFirst("^(www|m|mobile|web)\\.", "");
    String platform = PLATFORMS.getOrDefault(bare, "");
    String[] path = link.group(2).replaceFirst("^/+", "").split("/");
    boolean isInvite = path.length > 1 && path[0].equals("invite");
    String name = isInvite ? path[1] : path[0];
    return platform.isEmpty() || name.isEmpty()
        ? Optional.of(new Claim(ClaimKind.DOMAIN, "", bare, disguised))
        : Optional.of(
            new Claim(ClaimKind.HANDLE, platform, name.replaceFirst("^[@+]", ""), disguised));
  }

  private static String bareLink(String text) {
    boolean isBare =
        PLATFORMS.keySet().stream().anyMatch(host -> text.startsWith(host + "/"))
            || text.matches("[^\\s/@]+\\.[^\\s/@]{2,}/.*");
    return isBare ? "https://" + text : text;
  }

  private static Optional<Claim> email(String text, boolean disguised) {
    Matcher email = EMAIL.matcher(text.replaceFirst("^mailto:", ""));
    return email.find() && email.group(2).contains(".")
        ? Optional.of(
            new Claim(
                ClaimKind.EMAIL,
                "",
                email.group(1).replaceFirst("\\+.*$", "") + "@" + host(email.group(2)),
                disguised))
        : Optional.empty();
  }

  private static Optional<Claim> phone(String text, boolean disguised) {
    String digits = text.replaceAll("[^0-9]", "").replaceFirst("^00", "");
    return PHONE.matcher(text).matches() && digits.length() >= 6
        ? Optional.of(new Claim(ClaimKind.PHONE, "", "+" + digits, disguised))
        : Optional.empty();
  }

  private static Optional<Claim> domain(String text, boolean disguised) {
    return DOMAIN.matcher(text).matches()
        ? Optional.of(
            new Claim(ClaimKind.DOMAIN, "", host(text).replaceFirst("^www\\.", ""), disguised))
        : Optional.empty();
  }

  private static Optional<Claim> handle(String text, boolean disguised) {
    Matcher handle = HANDLE.matcher(text);
    return handle.matches()
        ? Optional.of(new Claim(ClaimKind.HANDLE, "", handle.group(1), disguised))
        : Optional.empty();
  }

  /// The name as a reader of Unicode sees it, so that likeness can be told.
  private static String host(String host) {
    var seen = new StringBuilder();
    NAMES.nameToUnicode(host.replaceFirst("\\.$", ""), seen, new IDNA.Info());
    return seen.toString().toLowerCase(Locale.ROOT);
  }

  private static String visible(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /// The domains above a domain, itself first: `a.b.example.com`, `b.example.com`, `example.com`.
  public static List<String> above(String domain) {
    var all = new java.util.ArrayList<String>();
    String rest = domain;
    while (rest.contains(".")) {
      all.add(rest);
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return List.copyOf(all);
  }
}
