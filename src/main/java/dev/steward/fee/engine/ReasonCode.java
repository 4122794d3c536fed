package dev.steward.fee.engine;

/// Why a fee is what it is, or is not what somebody thought. The word is the code that customers
/// and programs see; its sentence is the text `fee.reason.<code>`.
public enum ReasonCode {
  /// The order met one that lay in the book.
  TAKER_NOT_MAKER,
  /// One order was partly maker, partly taker.
  PARTIAL_FILL_MIXED_ROLE,
  /// The pair is of another class than most.
  PAIR_CLASS_DIFFERENT,
  /// Buying costs other than selling.
  SIDE_SPECIFIC_RATE,
  /// A better tier was met, but begins later.
  TIER_NOT_YET_EFFECTIVE,
  /// A better tier had ended.
  TIER_LOST,
  /// Turnover of sub-accounts does not count.
  SUBACCOUNT_VOLUME_EXCLUDED,
  /// Turnover of some pairs does not count.
  VOLUME_EXCLUDED_PAIR,
  /// The discount was switched off.
  DISCOUNT_OFF,
  /// This kind of account has no discount.
  DISCOUNT_NOT_ELIGIBLE,
  /// There was too little of the discount's coin.
  DISCOUNT_TOKEN_SHORT,
  /// Tax and special components are not discounted.
  DISCOUNT_NOT_ON_TAX_OR_SPECIAL,
  /// A promotion was over, or had not begun.
  PROMO_ENDED,
  /// The fee was taken in a coin that was not traded.
  FEE_IN_THIRD_ASSET,
  /// The fee was taken from what was bought.
  FEE_IN_BASE_SO_RECEIVED_LESS,
  /// The fills of an order were charged in several coins.
  FILLS_IN_SEVERAL_COINS,
  /// The fee is negative: it is paid to the customer.
  REBATE_SIGN,
  /// Less than the last digit.
  ROUNDING,
  /// Funding between holders of futures, no fee.
  FUNDING_FEE_NOT_TRADE_FEE,
  /// The price of a simple conversion contains a spread, no fee.
  SPREAD_NOT_FEE,
  /// Taking coins out costs by coin and network.
  NETWORK_WITHDRAWAL_FEE,
  /// A component for this token on top.
  TOKEN_TAX_OR_SPECIAL_RATE,
  /// Nothing explains it: a person must look, since it may be too much.
  UNEXPLAINED
}
