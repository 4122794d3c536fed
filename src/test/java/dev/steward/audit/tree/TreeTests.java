package dev.steward.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published vectors of RFC 6962 logs, and every proof of every small log.
class TreeTests {
  private static final int LARGEST = 64;
  private static final List<Hash> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
          .toList();

  /// Straight from the definition, by recursion over lists.
  private static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    } else if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return Hash.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
  }

  private static Tree tree(List<Hash> leaves) {
    return new Tree((level, place) -> {
      int width = 1 << level;
      int from = Math.toIntExact(place * width);
      return root(leaves.subList(from, from + width));
    });
  }

  private static List<Hash> leaves(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> Hash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void hasThePublishedRoots(int size, String root) {
    assertThat(tree(LEAVES).root(size)).hasToString(root);
  }

  @Test
  void hashesLeavesAndNodesApart() {
    assertThat(Hash.leaf("L123456".getBytes(StandardCharsets.US_ASCII)))
        .hasToString("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(nodeOfText("N123", "N456"))
        .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
  }

  /// The vector hashes texts that are no hashes themselves.
  private static String nodeOfText(String left, String right) {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      digest.update((byte) 1);
      digest.update(left.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(right.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void provesEveryEntryOfEverySmallLogAndNothingElse() {
    List<Hash> leaves = leaves(LARGEST);
    Tree tree = tree(leaves);
    for (int size = 1; size <= LARGEST; size++) {
      Hash root = tree.root(size);
      for (int at = 0; at < size; at++) {
        List<Hash> path = tree.inclusion(at, size);
        Hash leaf = leaves.get(at);
        assertThat(Proofs.includes(root, size, at, leaf, path)).isTrue();
        for (List<Hash> bent : bent(path)) {
          assertThat(Proofs.includes(root, size, at, leaf, bent)).isFalse();
        }
        assertThat(Proofs.includes(root, size, at, flipped(leaf, at), path)).isFalse();
        assertThat(Proofs.includes(flipped(root, at), size, at, leaf, path)).isFalse();
        assertThat(Proofs.includes(root, size, size, leaf, path)).isFalse();
        assertThat(size > 1 && Proofs.includes(root, size, (at + 1) % size, leaf, path)).isFalse();
      }
    }
  }

  @Test
  void provesThatEverySmallLogGrewFromEachBeforeAndFromNoOther() {
    Tree tree = tree(leaves(LARGEST));
    for (int newer = 0; newer <= LARGEST; newer++) {
      for (int older = 0; older <= newer; older++) {
        List<Hash> path = tree.consistency(older, newer);
        Hash before = tree.root(older);
        Hash after = tree.root(newer);
        assertThat(Proofs.consistent(before, older, after, newer, path)).isTrue();
        assertThat(Proofs.consistent(flipped(before, newer), older, after, newer, path)).isFalse();
        boolean anyGrows = older == 0 && newer > 0;
        assertThat(Proofs.consistent(before, older, flipped(after, older), newer, path))
            .as("%d to %d", older, newer)
            .isEqualTo(anyGrows);
        for (List<Hash> bent : bent(path)) {
          assertThat(Proofs.consistent(before, older, after, newer, bent)).isFalse();
        }
      }
    }
  }

  @Test
  void refusesToProveWhatIsOutsideTheLog() {
    Tree tree = tree(LEAVES);
    assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  /// One bit of each hash turned, one hash too few, one too many.
  private static List<List<Hash>> bent(List<Hash> path) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> turned = new ArrayList<>(path);
      turned.set(i, flipped(path.get(i), i * 37));
      all.add(turned);
      List<Hash> fewer = new ArrayList<>(path);
      fewer.remove(i);
      all.add(fewer);
    }
    List<Hash> more = new ArrayList<>(path);
    more.add(Hash.EMPTY);
    all.add(more);
    return all;
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8 % Hash.LENGTH] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }
}
