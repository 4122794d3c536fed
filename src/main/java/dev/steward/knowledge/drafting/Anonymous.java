package dev.steward.knowledge.drafting;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a text what tells whom it is about. It takes too much rather than too little: a
/// number of six digits may be a code, a price or a customer.
final class Anonymous {
  private static final String LATIN_NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,2}";
  private static final String HAN_NAME = "[\\p{IsHan}·]{2,4}?";

  private static final Pattern NAME =
      Pattern.compile(
          "(?m)(?<=(?:^|[\\s,，。])(?:[Mm]y name is|I am|I['’]m|This is|Dear|Hi|Hello|Mr\\.?|Mrs\\.?|Ms\\.?)\\s)"
              + LATIN_NAME
              + "|(?<=(?:我叫|我是|姓名[:：]|本人|名叫))"
              + HAN_NAME
              + "(?=[，。,.！!\\s（(、]|$)|\\p{IsHan}{1,3}(?=(?:先生|女士|小姐)(?:[，。,.！!：:\\s您你]|$))"
              + "|(?<=(?:Best regards|Kind regards|Regards|Best|Thanks|Thank you|此致|谢谢)[,，]?\\s{0,3}\\n)"
              + "[^\\n]{2,40}$");

  /// In this order: what is longer and more certain first.
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("link", Pattern.compile("https?://\\S*[?#]\\S+"));
    KINDS.put(
        "email",
        Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"));
    KINDS.put(
        "ip",
        Pattern.compile(
            "\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b|\\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\\b"));
    KINDS.put(
        "txid", Pattern.compile("\\b(?:0x)?[0-9a-fA-F]{64}\\b|\\b[1-9A-HJ-NP-Za-km-z]{80,90}\\b"));
    KINDS.put(
        "address",
        Pattern.compile(
            "\\b0x[0-9a-fA-F]{40}\\b|\\b(?:bc1|tb1|ltc1|addr1|cosmos1|bnb1|kaspa:)[0-9a-z]{20,110}\\b"
                + "|\\b[13TLDXrMAE][1-9A-HJ-NP-Za-km-z]{24,47}\\b|\\b[1-9A-HJ-NP-Za-km-z]{43,44}\\b"
                + "|\\b(?:EQ|UQ)[A-Za-z0-9_-]{46}\\b"));
    KINDS.put(
        "order",
        Pattern.compile(
            "(?i)\\b(?:order|trade|订单号?|委托号?|交易号)\\s*(?:id|no\\.?|number|编号)?\\s*[:：#]?\\s*#?[A-Z0-9-]*[0-9][A-Z0-9-]{4,}|\\b[A-Z]{2,5}-?[0-9]{6,}\\b"));
    KINDS.put(
        "phone",
        Pattern.compile(
            "(?<![\\p{N}.])\\+[0-9][0-9 ().-]{6,18}[0-9]|(?<![\\p{N}.])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])|(?<![\\p{N}.])\\(?0[0-9]{2,4}\\)?[ -][0-9][0-9 -]{5,10}"));
    KINDS.put(
        "uid",
        Pattern.compile(
            "(?i)\\b(?:uid|user\\s*id|用户\\s*id)\\s*(?:is|是|为)?\\s*[:：#]?\\s*[0-9]{4,}"));
    KINDS.put(
        "number",
        Pattern.compile(
            "(?<![\\p{N}.,])[0-9][0-9 -]{11,24}[0-9](?![\\p{N}])|(?<![\\p{L}\\p{N}.,])[0-9]{6,}(?![\\p{L}\\p{N}.,]?[0-9])"));
    KINDS.put("ticket", Pattern.compile("#[0-9]{1,9}\\b"));
    KINDS.put("handle", Pattern.compile("(?<![\\p{L}\\p{N}/])@[A-Za-z0-9_]{3,32}"));
    KINDS.put("name", NAME);
  }

  private final Pattern names;
  private final Map<String, Integer> removed = new TreeMap<>();

  /// @param names of people known to be in the text
  Anonymous(Collection<String> names) {
    String all =
        names.stream()
            .map(String::strip)
            .filter(Anonymous::isTelling)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name ->
                Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN
                    ? Pattern.quote(name)
                    : "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
            .reduce((one, other) -> one + "|" + other)
            .orElse("(?!)");
    this.names = Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The text without them.
  String of(String text) {
    String left = text;
    for (Map.Entry<String, Pattern> kind : KINDS.entrySet()) {
      left = replace(left, kind.getValue(), kind.getKey());
    }
    return replace(left, names, "name");
  }

  /// The names by which people in a text call themselves and each other.
  static List<String> called(String text) {
    return NAME.matcher(text).results().map(MatchResult::group).toList();
  }

  /// How often what was taken out.
  Map<String, Integer> removed() {
    return removed;
  }

  static String place(String kind) {
    return "{{removed." + kind + "}}";
  }

  private String replace(String text, Pattern pattern, String kind) {
    return pattern
        .matcher(text)
        .replaceAll(found -> {
          removed.merge(kind, 1, Integer::sum);
          return Matcher.quoteReplacement(place(kind));
        });
  }

  /// Two letters of a Latin name stand in too many words.
  private static boolean isTelling(String name) {
    boolean han =
        !name.isEmpty()
            && Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
    return name.length() >= (han ? 2 : 3);
  }
}
