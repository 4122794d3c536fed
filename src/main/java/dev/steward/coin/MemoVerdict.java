package dev.steward.coin;

/// What can be said of a memo or tag.
public sealed interface MemoVerdict {

  /// Of the right shape.
  record Fits(String memo) implements MemoVerdict {
    @Override
    public String key() {
      return "coin.memo.fits";
    }
  }

  /// This network has none.
  record NotUsed() implements MemoVerdict {
    @Override
    public String key() {
      return "coin.memo.notUsed";
    }
  }

  /// Without it nobody knows whose the deposit is.
  record Missing(MemoRule rule) implements MemoVerdict {
    @Override
    public String key() {
      return "coin.memo.missing";
    }
  }

  /// It cannot be one.
  record Misshapen(MemoRule rule) implements MemoVerdict {
    @Override
    public String key() {
      return switch (rule.kind()) {
        case NUMBER -> "coin.memo.misshapen.number";
        case TEXT -> "coin.memo.misshapen.text";
        case STELLAR -> "coin.memo.misshapen.stellar";
      };
    }
  }

  /// The message that says it, for people.
  String key();
}
