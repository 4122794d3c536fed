package dev.steward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// Fills a help center by SQL alone: topics with headings, and articles of some length in several
/// languages, all published.
final class HelpSeed {
  private static final List<String> LOCALES =
      List.of("zh-CN", "en", "ja", "ko", "es", "ru", "vi", "tr");
  private static final int PER_SECTION = 50;
  private static final int SECTIONS = 5;

  private HelpSeed() {}

  static void fill(Connection connection, long articles, int languages) throws SQLException {
    List<String> locales = LOCALES.subList(0, languages);
    long sections = Math.max(1, articles / PER_SECTION);
    String all = locales.stream().map(l -> "'" + l + "'").collect(Collectors.joining(","));
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(articles, sections, all).split(";\n")) {
        statement.execute(sql);
      }
    }
  }

  private static String statements(long articles, long sections, String locales) {
    return """
    insert into help_language select l, n::int from unnest(array[%3$s]) with ordinality as a(l, n)
      on conflict do nothing;
    insert into help_category (slug, icon, position)
      select 'topic-' || n, 'book-open', n from generate_series(1, 1 + %2$d / %4$d) n;
    insert into help_category_text select c.id, l.locale, 'Topic ' || c.id || ' 主题', 'About it'
      from help_category c, help_language l on conflict do nothing;
    insert into help_section (category_id, slug, position)
      select (select id from help_category where slug = 'topic-' || 1 + (n - 1) / %4$d), 'part-' || n, n
      from generate_series(1, %2$d) n;
    insert into help_section_text (section_id, locale, name) select s.id, l.locale, 'Part ' || s.id
      from help_section s, help_language l on conflict do nothing;
    insert into help_article (section_id, slug, audience, position, created_at)
      select (select id from help_section where slug = 'part-' || 1 + n %% %2$d limit 1), 'seed-' || n, 'everyone',
        n, now() from generate_series(1, %1$d) n;
    insert into help_version (article_id, locale, number, title, summary, labels, format, body, written_at)
      select a.id, l.locale, 1,
        case when l.locale = 'zh-CN'
          then (array['充值未到账怎么办','提现一直在审核中','实名认证被拒绝的原因','现货交易手续费如何计算','更换手机后如何登录','如何识别冒充客服的骗子','合约资金费率说明','API 密钥的创建与权限'])[1 + a.id %% 8]
          else (array['Deposit has not arrived','Withdrawal stays in review','Why identity verification was refused','How trading fees are computed','Sign in after changing your phone','Recognise people who pretend to be support','Funding rates of futures','Create an API key'])[1 + a.id %% 8]
        end || ' ' || a.id || ' ' || (array['BTC','ETH','USDT','TRX','SOL','XRP','DOGE','LTC','ADA','DOT','TON'])[1 + a.id %% 11],
        case when l.locale = 'zh-CN' then '本文说明处理步骤与所需时间。' else 'What to do, and how long it takes.' end,
        array['seed'], 'markdown',
        repeat(case when l.locale = 'zh-CN'
          then E'## 步骤\\n\\n请先打开**资产**页面，核对网络、地址与备注（memo）。链上确认完成后，系统会自动入账；如果超过两小时仍未到账，请提供交易哈希与截图。\\n\\n- 确认数是否达到要求\\n- 是否选错了网络\\n- 是否漏填备注\\n\\n'
          else E'## Steps\\n\\nOpen **Assets** first and compare network, address and memo. Once the chain has confirmed it, the amount is credited by itself; if two hours have passed, send us the transaction hash and a picture.\\n\\n- Are there enough confirmations?\\n- Was another network chosen?\\n- Is the memo missing?\\n\\n'
        end, 4) || 'No. ' || a.id,
        now()
      from help_article a, help_language l where a.slug like 'seed-%%';
    insert into help_translation (article_id, locale, published_id, published_at, first_published_at)
      select v.article_id, v.locale, v.id, now(), now() from help_version v
      join help_article a on a.id = v.article_id where a.slug like 'seed-%%';
    insert into help_change (article_id, at) values (null, now());
    analyze
    """
        .formatted(articles, sections, locales, SECTIONS);
  }
}
