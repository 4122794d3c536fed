package dev.steward.audit.sealing;

import dev.steward.audit.tree.Hash;
import dev.steward.audit.tree.Subtrees;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The tree in rows of 256 hashes: those of level 0 hold leaves, those of level n subtrees over
/// 256<sup>n</sup> leaves. A proof about ten million entries reads half a dozen rows. One use, one
/// thread.
final class Tiles implements Subtrees {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 8;

  private final LogRepository rows;
  private final Map<Tile, byte[]> read = new Recent();
  private final Map<Tile, byte[]> changed = new LinkedHashMap<>();

  Tiles(LogRepository rows) {
    this.rows = rows;
  }

  record Tile(int level, long place) {}

  /// Those used last: enough for any proof, and no more when a whole log goes by.
  private static final class Recent extends LinkedHashMap<Tile, byte[]> {
    private static final int MOST = 64;

    Recent() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
      return size() > MOST;
    }
  }

  @Override
  public Hash at(int level, long place) {
    int above = level % HEIGHT;
    long first = place << above;
    return over(new Tile(level / HEIGHT, first / WIDTH), (int) (first % WIDTH), 1 << above);
  }

  /// Puts a leaf at the end.
  void append(long position, Hash leaf) {
    append(0, position, leaf);
  }

  private void append(int level, long position, Hash hash) {
    var tile = new Tile(level, position / WIDTH);
    int place = (int) (position % WIDTH);
    byte[] before = place == 0 ? new byte[0] : hashes(tile);
    if (before.length != place * Hash.LENGTH) {
      throw new IllegalStateException("the audit log's tree does not fit its size: " + tile);
    }
    byte[] grown = Arrays.copyOf(before, before.length + Hash.LENGTH);
    System.arraycopy(hash.bytes(), 0, grown, before.length, Hash.LENGTH);
    changed.put(tile, grown);
    if (place == WIDTH - 1) {
      append(level + 1, tile.place(), over(tile, 0, WIDTH));
    }
  }

  /// Writes what was appended.
  void save() {
    changed.forEach(rows::save);
    read.putAll(changed);
    changed.clear();
  }

  private Hash over(Tile tile, int from, int width) {
    if (width == 1) {
      byte[] hashes = hashes(tile);
      int start = from * Hash.LENGTH;
      return Hash.of(Arrays.copyOfRange(hashes, start, start + Hash.LENGTH));
    }
    int half = width / 2;
    return Hash.node(over(tile, from, half), over(tile, from + half, half));
  }

  private byte[] hashes(Tile tile) {
    byte[] fresh = changed.get(tile);
    return fresh != null ? fresh : read.computeIfAbsent(tile, rows::tile);
  }
}
