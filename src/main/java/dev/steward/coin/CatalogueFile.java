package dev.steward.coin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file as it is written; nothing in it has been looked at.
record CatalogueFile(@Nullable List<NetworkEntry> networks, @Nullable List<AssetEntry> assets) {

  /// @param addresses names of formats and what they want, as in `base58: 41`
  record NetworkEntry(
      @Nullable String code,
      @Nullable String name,
      @Nullable String standard,
      @Nullable Boolean test,
      @Nullable List<Map<String, String>> addresses,
      @Nullable String transaction,
      @Nullable MemoEntry memo,
      @Nullable String addressPage,
      @Nullable String transactionPage) {}

  record MemoEntry(@Nullable String word, @Nullable String kind, @Nullable Integer longest) {}

  record AssetEntry(
      @Nullable String code, @Nullable String name, @Nullable List<ListingEntry> networks) {}

  record ListingEntry(
      @Nullable String network,
      @Nullable String contract,
      @Nullable Integer decimals,
      @Nullable String minimum,
      @Nullable Integer confirmations) {}
}
