package dev.steward.coin;

import dev.steward.coin.CatalogueFile.AssetEntry;
import dev.steward.coin.CatalogueFile.ListingEntry;
import dev.steward.coin.CatalogueFile.MemoEntry;
import dev.steward.coin.CatalogueFile.NetworkEntry;
import dev.steward.coin.address.AddressFormat;
import dev.steward.coin.address.AddressFormats;
import dev.steward.coin.address.AddressReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a catalogue of files, later ones over earlier ones, and gathers what is wrong with them.
final class CatalogueReading {
  private final Map<String, Network> networks = new LinkedHashMap<>();
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /// What is wrong, in the order of the files; nothing else is worth looking at then.
  List<String> problems() {
    return problems;
  }

  Catalogue catalogue() {
    return new Catalogue(networks, assets);
  }

  void add(CatalogueFile file) {
    orEmpty(file.networks()).forEach(this::addNetwork);
    orEmpty(file.assets()).forEach(this::addAsset);
  }

  private void addNetwork(NetworkEntry entry) {
    String code = code(entry.code(), "[a-z0-9-]{2,20}", "network");
    String at = "network " + code;
    networks.put(
        code,
        new Network(
            code,
            required(entry.name(), at + ": name"),
            Objects.requireNonNullElse(entry.standard(), ""),
            Boolean.TRUE.equals(entry.test()),
            formats(entry, at),
            constant(TransactionShape.class, entry.transaction(), at + ": transaction")
                .orElse(TransactionShape.HEX),
            Optional.ofNullable(entry.memo()).flatMap(memo -> memo(memo, at)),
            page(entry.addressPage(), at + ": addressPage"),
            page(entry.transactionPage(), at + ": transactionPage")));
  }

  private List<AddressFormat> formats(NetworkEntry entry, String at) {
    List<AddressFormat> formats = new ArrayList<>();
    for (Map<String, String> pair : orEmpty(entry.addresses())) {
      pair.forEach((name, with) -> {
        try {
          AddressFormats.find(name, with)
              .ifPresentOrElse(
                  formats::add,
                  () ->
                      problems.add(
                          at + ": format '" + name + "' is none of " + AddressFormats.NAMES));
        } catch (IllegalArgumentException e) {
          problems.add(at + ": format '" + name + "': " + e.getMessage());
        }
      });
    }
    if (formats.isEmpty()) {
      problems.add(at + ": addresses: at least one format is needed");
    }
    return formats;
  }

  private Optional<MemoRule> memo(MemoEntry entry, String at) {
    String word = required(entry.word(), at + ": memo: word");
    int longest = Objects.requireNonNullElse(entry.longest(), 100);
    return constant(MemoRule.Kind.class, entry.kind(), at + ": memo: kind")
        .map(kind -> new MemoRule(word, kind, longest));
  }

  private Optional<String> page(@Nullable String page, String at) {
    if (page != null && (!page.startsWith("https://") || !page.contains("{}"))) {
      problems.add(at + ": must begin with https:// and hold {} where the id goes");
    }
    return Optional.ofNullable(page);
  }

  private void addAsset(AssetEntry entry) {
    String code = code(entry.code(), "[A-Z0-9]{2,12}", "asset");
    String at = "asset " + code;
    List<Listing> listings =
        orEmpty(entry.networks()).stream().flatMap(l -> listing(l, at).stream()).toList();
    if (orEmpty(entry.networks()).isEmpty()) {
      problems.add(at + ": networks: at least one is needed");
    }
    assets.put(code, new Asset(code, required(entry.name(), at + ": name"), listings));
  }

  private Optional<Listing> listing(ListingEntry entry, String asset) {
    String code = Objects.requireNonNullElse(entry.network(), "");
    String at = asset + " on '" + code + "'";
    Network network = networks.get(code);
    if (network == null) {
      problems.add(at + ": there is no such network");
      return Optional.empty();
    }
    Optional.ofNullable(entry.contract()).ifPresent(c -> checkContract(network, c, at));
    return minimum(entry, at)
        .map(minimum ->
            new Listing(
                code,
                Optional.ofNullable(entry.contract()),
                Objects.requireNonNullElse(entry.decimals(), 8),
                minimum,
                positive(entry.confirmations(), at + ": confirmations")));
  }

  private void checkContract(Network network, String contract, String at) {
    boolean isAddress =
        network.formats().stream()
            .map(format -> format.read(contract))
            .anyMatch(
                r -> r instanceof AddressReading.Sound || r instanceof AddressReading.Unguarded);
    if (!isAddress) {
      problems.add(at + ": contract '" + contract + "' is no address of this network");
    }
  }

  private Optional<BigDecimal> minimum(ListingEntry entry, String at) {
    String text = Objects.requireNonNullElse(entry.minimum(), "");
    if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,18})?")) {
      problems.add(at + ": minimum '" + text + "' is no amount, as in \"0.001\"");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private int positive(@Nullable Integer number, String at) {
    if (number == null || number < 1) {
      problems.add(at + ": must be a number above zero");
      return 1;
    }
    return number;
  }

  private String code(@Nullable String code, String shape, String what) {
    String text = Objects.requireNonNullElse(code, "");
    if (!text.matches(shape)) {
      problems.add(what + " '" + text + "': code must look like " + shape);
    }
    return text;
  }

  private String required(@Nullable String text, String at) {
    if (text == null || text.isBlank()) {
      problems.add(at + " is missing");
      return "";
    }
    return text;
  }

  private <E extends Enum<E>> Optional<E> constant(
      Class<E> type, @Nullable String name, String at) {
    String wanted = Objects.requireNonNullElse(name, "").toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return Optional.of(constant);
      }
    }
    problems.add(at + ": '" + name + "' is none of " + List.of(type.getEnumConstants()));
    return Optional.empty();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
