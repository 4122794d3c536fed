package dev.steward.officialchannel;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/// Something asked about, in the one form in which it is compared.
///
/// @param platform of a handle: `x`, `facebook`, `telegram`, `discord`; empty where it was not said
/// @param canonical lower case, without what means nothing
/// @param disguised whether it was written with letters that only look like others
public record Claim(ClaimKind kind, String platform, String canonical, boolean disguised) {
  private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
  private static final SpoofChecker LIKENESS = new SpoofChecker.Builder().build();

  /// With every foreign letter spelled out, as `xn--…`, so that eyes can tell what machines see.
  public String spelled() {
    if (kind != ClaimKind.DOMAIN && kind != ClaimKind.EMAIL) {
      return canonical;
    }
    int at = canonical.indexOf('@') + 1;
    var plain = new StringBuilder();
    NAMES.nameToASCII(canonical.substring(at), plain, new IDNA.Info());
    return canonical.substring(0, at) + plain;
  }

  /// Equal for texts that people take for each other (Unicode TR39), with the tricks of Latin
  /// letters besides: `rn` for `m`, `vv` for `w`, digits for letters, dashes and dots dropped.
  public String skeleton() {
    return skeleton(canonical);
  }

  static String skeleton(String text) {
    String plain = LIKENESS.getSkeleton(text.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    return LIKENESS
        .getSkeleton(
            plain
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('|', 'l')
                .replace('5', 's')
                .replace('3', 'e')
                .replace('4', 'a')
                .replaceAll("[-_.]", ""))
        .toLowerCase(Locale.ROOT);
  }
}
