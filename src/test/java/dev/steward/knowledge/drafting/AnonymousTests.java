package dev.steward.knowledge.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnonymousTests {

  /// A text, and what must not be left of it.
  static Stream<List<String>> personal() {
    return Stream.of(
        List.of("write to li.na+kyc@mail.example please", "li.na", "mail.example"),
        List.of("My UID is 83920114, thanks", "83920114"),
        List.of("用户ID：20394857，请处理", "20394857"),
        List.of("电话 138 0013 8000 随时打", "138", "8000"),
        List.of("call +49 (0)170 1234567", "170", "1234567"),
        List.of("sent to 0x52908400098527886E0F7030069857D2E4169EE7 yesterday", "0x5290"),
        List.of("to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "bc1q"),
        List.of("地址 TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE", "TQn9Y2"),
        List.of("old one 1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "1Boat"),
        List.of("sol 7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q", "7v91N7"),
        List.of("tx 4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd", "4e3a37"),
        List.of(
            "hash 0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b", "88df01"),
        List.of("order no: ORD-2024-99812 failed", "99812"),
        List.of("订单号 202411120098 没有成交", "202411120098"),
        List.of("card 4111 1111 1111 1111 and id 11010519491231002X", "4111", "110105194912"),
        List.of("I logged in from 203.0.113.77", "203.0.113"),
        List.of("see https://ex.example/reset?token=abcdef123", "abcdef123"),
        List.of("my telegram is @li_na_88", "li_na_88"),
        List.of("as in ticket #48213", "48213"),
        List.of("Hello, my name is Anna Schmidt. My deposit", "Anna", "Schmidt"),
        List.of("Dear Peter, thank you", "Peter"),
        List.of("您好，我叫王小明，充值没到账", "王小明"),
        List.of("欧阳先生您好", "欧阳"),
        List.of("Please help.\n\nBest regards,\nJohann van der Berg", "Johann", "Berg"),
        List.of("Mallory writes that mallory waits", "Mallory", "mallory"),
        List.of("李娜已经处理", "李娜"));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void takesOutWhatTellsWhomItIsAbout(List<String> sample) {
    var anonymous = new Anonymous(List.of("Mallory", "李娜", "Al"));
    String left = anonymous.of(sample.getFirst());
    assertThat(left).contains("{{removed.");
    assertThat(left).doesNotContain(sample.subList(1, sample.size()));
    assertThat(anonymous.removed()).isNotEmpty();
  }

  @Test
  void leavesWhatTheArticleIsAbout() {
    var anonymous = new Anonymous(List.of("Al", "Ann"));
    String text =
        "A deposit of 0.5 BTC over TRC20 takes 20 confirmations, about 1,500 seconds; annual fees are 0.1 %. 充值需要 12 次确认。";
    assertThat(anonymous.of(text)).isEqualTo(text);
    assertThat(anonymous.removed()).isEmpty();
  }
}
