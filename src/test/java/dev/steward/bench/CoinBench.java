package dev.steward.bench;

import dev.steward.coin.AddressVerdict;
import dev.steward.coin.Coins;
import dev.steward.coin.CoinsForTests;
import dev.steward.coin.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What it costs to check an address, right, mistyped or of another network.
final class CoinBench {
  private static final int ROUNDS = 30;

  void run(Figures figures) throws IOException {
    Coins coins = CoinsForTests.shipped();
    List<String> addresses = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/coin/addresses.tsv"))) {
      if (!line.startsWith("#")) {
        String address = line.split("\t", -1)[2];
        addresses.add(address);
        addresses.add(mistyped(address));
      }
    }
    List<Double> times = new ArrayList<>();
    int usable = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String address : addresses) {
        for (Network network : coins.networks()) {
          long began = System.nanoTime();
          AddressVerdict verdict = coins.check(network, address);
          if (round >= ROUNDS / 2) {
            times.add((System.nanoTime() - began) / 1e6);
          }
          usable += verdict.isUsable() ? 1 : 0;
        }
      }
    }
    double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
    figures.put("address_checks", all.length);
    figures.put("address_check_p50_ms", Figures.percentile(all, 0.5));
    figures.put("address_check_p99_ms", Figures.percentile(all, 0.99));
    figures.put("address_usable", usable / (double) ROUNDS);
  }

  private static String mistyped(String address) {
    int middle = address.length() / 2;
    char other = address.charAt(middle) == 'x' ? 'y' : 'x';
    return address.substring(0, middle) + other + address.substring(middle + 1);
  }
}
