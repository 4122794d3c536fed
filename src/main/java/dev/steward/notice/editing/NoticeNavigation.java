package dev.steward.notice.editing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import dev.steward.staff.Permission;
import dev.steward.staff.SideEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The entry at the side of the desk, for those who announce.
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {
  static final int AFTER_ARTICLES = 510;

  @Bean
  @Order(AFTER_ARTICLES)
  Navigation noticeEntries(Messages messages) {
    return SideEntries.under("knowledge.title", messages)
        .with(Permission.ANNOUNCE, "notice.title", "/desk/announcements", "megaphone");
  }
}
