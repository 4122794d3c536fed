package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The words of a category, section or article in one language.
@JsonInclude
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TranslationResource(
    long id,
    String url,
    String htmlUrl,
    long sourceId,
    String sourceType,
    String locale,
    String title,
    String body,
    boolean outdated,
    boolean draft,
    boolean hidden,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Long updatedById,
    @Nullable Long createdById) {}
