package dev.steward.api.helpcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// An article in one language.
///
/// @param userSegmentId who may read it; `null` for everybody, see [Segments]
/// @param snippet the best part of the text; only of what was searched for
@JsonInclude
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ArticleResource(
    long id,
    String url,
    String htmlUrl,
    @Nullable Long authorId,
    boolean commentsDisabled,
    boolean draft,
    boolean promoted,
    int position,
    long voteSum,
    long voteCount,
    long sectionId,
    Instant createdAt,
    Instant updatedAt,
    Instant editedAt,
    String name,
    String title,
    String sourceLocale,
    String locale,
    boolean outdated,
    List<String> outdatedLocales,
    @Nullable Long userSegmentId,
    long permissionGroupId,
    List<String> contentTagIds,
    List<String> labelNames,
    String body,
    @Nullable String snippet) {}
