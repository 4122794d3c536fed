package dev.steward.helpcenter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// One answer, whatever languages it is told in.
///
/// @param slug stable name in addresses and links, ASCII
/// @param owner the agent who keeps it right
/// @param reviewBy when somebody must have looked at it again
/// @param position among its section, from 0
/// @param promoted whether it stands on the first page
/// @param version for acts that are based on what somebody saw
public record Article(
    ArticleId id,
    SectionId section,
    String slug,
    Audience audience,
    OptionalLong owner,
    Optional<LocalDate> reviewBy,
    int position,
    boolean promoted,
    int version) {}
