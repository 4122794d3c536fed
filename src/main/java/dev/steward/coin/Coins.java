package dev.steward.coin;

import dev.steward.coin.address.AddressReading;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Networks, assets, and what can be said of addresses, transaction ids and memos. Immutable, safe
/// for threads, asks nobody.
@Component
public class Coins {
  /// No address or id is longer.
  private static final int LONGEST = 200;

  private final Catalogue catalogue;

  Coins(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The networks that people choose from, in the order of the file.
  public List<Network> networks() {
    return catalogue.networks().values().stream().filter(n -> !n.test()).toList();
  }

  /// The assets, in the order of the file.
  public List<Asset> assets() {
    return List.copyOf(catalogue.assets().values());
  }

  /// The network of that code.
  public Optional<Network> network(String code) {
    return Optional.ofNullable(catalogue.networks().get(code));
  }

  /// The asset of that code, as in `USDT`.
  public Optional<Asset> asset(String code) {
    return Optional.ofNullable(catalogue.assets().get(code));
  }

  /// The networks on which an asset is taken.
  public List<Network> networks(Asset asset) {
    return asset.listings().stream().flatMap(l -> network(l.network()).stream()).toList();
  }

  /// What can be said of an address that was given for a network.
  public AddressVerdict check(Network network, String text) {
    String address = clean(text);
    AddressReading own = read(network, address);
    return switch (own) {
      case AddressReading.Sound(var canonical, var tag) ->
          new AddressVerdict.Valid(canonical, network, tag);
      case AddressReading.Unguarded(var canonical, var checked) ->
          new AddressVerdict.Unverifiable(canonical, network, checked);
      case AddressReading.Broken broken -> {
        List<Network> others = elsewhere(network, address, true);
        yield others.isEmpty()
            ? new AddressVerdict.WrongChecksum(network, broken.meant())
            : new AddressVerdict.OtherNetwork(network, others);
      }
      case AddressReading.Foreign _ -> foreign(network, address);
    };
  }

  /// The networks on which this is an address, the surest first. Empty for anything else.
  public List<Network> recognise(String text) {
    String address = clean(text);
    List<Network> sound = matching(address, true);
    return sound.isEmpty() ? matching(address, false) : sound;
  }

  /// The address as it should be written, on the first network that knows it.
  public Optional<String> canonical(String text) {
    String address = clean(text);
    return recognise(address).stream()
        .findFirst()
        .map(network -> read(network, address))
        .flatMap(reading ->
            switch (reading) {
              case AddressReading.Sound(var canonical, _) -> Optional.of(canonical);
              case AddressReading.Unguarded(var canonical, var checked) ->
                  Optional.of(checked.orElse(canonical));
              case AddressReading.Broken _, AddressReading.Foreign _ -> Optional.empty();
            });
  }

  /// What can be said of a transaction id that was given for a network.
  public TransactionVerdict checkTransaction(Network network, String text) {
    String id = lastPart(clean(text));
    Optional<String> own = network.transaction().read(id);
    if (own.isPresent()) {
      return new TransactionVerdict.Fits(own.get(), network, transactionPage(network, own.get()));
    }
    List<Network> others =
        networks().stream().filter(n -> n.transaction().read(id).isPresent()).toList();
    boolean isAddress =
        check(network, id).isUsable()
            || others.isEmpty() && !recognise(id).isEmpty()
            || !matching(id, true).isEmpty();
    if (isAddress) {
      return new TransactionVerdict.IsAddress(network);
    }
    return others.isEmpty()
        ? new TransactionVerdict.Misshapen(network)
        : new TransactionVerdict.OtherNetwork(network, others);
  }

  /// What can be said of the memo that goes with an address.
  public MemoVerdict checkMemo(Network network, String text) {
    Optional<MemoRule> rule = network.memo();
    if (rule.isEmpty()) {
      return new MemoVerdict.NotUsed();
    }
    if (text.isBlank()) {
      return new MemoVerdict.Missing(rule.get());
    }
    return rule.get()
        .read(text)
        .<MemoVerdict>map(MemoVerdict.Fits::new)
        .orElseGet(() -> new MemoVerdict.Misshapen(rule.get()));
  }

  /// Where to look at a transaction.
  public Optional<String> transactionPage(Network network, String id) {
    return network.transactionPage().map(page -> page.replace("{}", id));
  }

  /// Where to look at an address.
  public Optional<String> addressPage(Network network, String address) {
    return network.addressPage().map(page -> page.replace("{}", address));
  }

  private AddressVerdict foreign(Network network, String address) {
    List<Network> sound = elsewhere(network, address, true);
    List<Network> others = sound.isEmpty() ? elsewhere(network, address, false) : sound;
    return others.isEmpty()
        ? new AddressVerdict.NotAnAddress(reason(network, address))
        : new AddressVerdict.OtherNetwork(network, others);
  }

  private AddressVerdict.Reason reason(Network network, String text) {
    if (text.isEmpty()) {
      return AddressVerdict.Reason.EMPTY;
    }
    if (text.contains("://") || text.startsWith("www.")) {
      return AddressVerdict.Reason.LINK;
    }
    if (text.indexOf('@') > 0) {
      return AddressVerdict.Reason.EMAIL;
    }
    boolean isTransaction =
        network.transaction().read(text).isPresent()
            || TransactionShape.HEX_0X.read(text).isPresent();
    return isTransaction ? AddressVerdict.Reason.TRANSACTION : AddressVerdict.Reason.UNKNOWN;
  }

  private List<Network> elsewhere(Network network, String address, boolean sure) {
    return matching(address, sure).stream().filter(n -> n != network).toList();
  }

  private List<Network> matching(String address, boolean sure) {
    return catalogue.networks().values().stream()
        .filter(n ->
            switch (read(n, address)) {
              case AddressReading.Sound _ -> true;
              case AddressReading.Unguarded _ -> !sure;
              case AddressReading.Broken _, AddressReading.Foreign _ -> false;
            })
        .toList();
  }

  /// Of several formats the best answer counts.
  private static AddressReading read(Network network, String address) {
    AddressReading best = AddressReading.FOREIGN;
    if (address.isEmpty() || address.length() > LONGEST) {
      return best;
    }
    for (var format : network.formats()) {
      AddressReading reading = format.read(address);
      if (reading instanceof AddressReading.Sound) {
        return reading;
      }
      if (best instanceof AddressReading.Foreign || reading instanceof AddressReading.Unguarded) {
        best = reading instanceof AddressReading.Foreign ? best : reading;
      }
    }
    return best;
  }

  /// What copying leaves around an address: spaces, quotes, full-width letters, invisible marks.
  private static String clean(String text) {
    String cut = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    var out = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      if (c >= '\uff01' && c <= '\uff5e') {
        out.append((char) (c - 0xfee0));
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString().replaceAll("^[\"'`<(\\[“「]+|[\"'`>)\\],.;。，；”」]+$", "");
  }

  /// Of a link to an explorer, the id.
  private static String lastPart(String text) {
    if (!text.contains("://")) {
      return text;
    }
    String path = text.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
