package dev.steward.coin;

import java.util.Map;

/// All networks and assets by their codes, in the order of the files.
record Catalogue(Map<String, Network> networks, Map<String, Asset> assets) {}
