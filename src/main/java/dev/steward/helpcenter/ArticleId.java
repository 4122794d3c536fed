package dev.steward.helpcenter;

/// The number of an article, the same in every language and for ever.
public record ArticleId(long value) {}
