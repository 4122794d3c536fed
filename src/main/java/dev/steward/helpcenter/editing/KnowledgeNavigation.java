package dev.steward.helpcenter.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entries at the side of the desk, for those who write.
@Configuration(proxyBeanMethods = false)
class KnowledgeNavigation {
  static final int AFTER_VIEWS = 500;

  @Bean
  @Order(AFTER_VIEWS)
  Navigation knowledgeEntries(Messages messages) {
    return SideEntries.under("knowledge.title", messages)
        .with(Permission.EDIT_KNOWLEDGE, "knowledge.articles", "/desk/knowledge", "file-text")
        .with(Permission.EDIT_KNOWLEDGE, "knowledge.words", "/desk/knowledge-words", "languages")
        .with(Permission.EDIT_KNOWLEDGE, "knowledge.gaps", "/desk/knowledge-gaps", "search")
        .with(Permission.EDIT_KNOWLEDGE, "porting.title", "/desk/knowledge-porting", "upload");
  }
}
