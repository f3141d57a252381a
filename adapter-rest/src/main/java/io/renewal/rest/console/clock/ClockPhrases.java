package io.renewal.rest.console.clock;

import io.renewal.rest.console.text.Phrase;

/** What is said of the clock of a sandbox. */
final class ClockPhrases {
    static final Phrase TITLE = new Phrase("Test clock", "沙箱时钟");
    static final Phrase STANDS_AT = new Phrase("It stands at", "当前时间");
    static final Phrase INTRO = new Phrase(
            "The clock of a sandbox stands still until you move it. Whatever falls due on the way is done, in order: reminders, automatic renewals, locks, releases. It never goes back.",
            "沙箱时钟默认静止，由您手动推进。推进过程中会按顺序执行所有到期的操作：提醒、自动续费、锁定、释放。时钟不能后退。");
    static final Phrase MOVE = new Phrase("Move it on", "推进时钟");
    static final Phrase MAY_TAKE = new Phrase("With many instances, a week or a month can take a while. The page answers when all is done.",
            "实例较多时，推进一周或一个月可能需要一些时间，全部执行完成后页面会自动显示结果。");
    static final Phrase HOUR = new Phrase("Next hour", "下一小时");
    static final Phrase DAY = new Phrase("Next day", "下一天");
    static final Phrase WEEK = new Phrase("Next week", "下一周");
    static final Phrase MONTH = new Phrase("Next month", "下一月");
    static final Phrase MOVED = new Phrase("The clock has moved on.", "时钟已推进。");
    static final Phrase STUCK = new Phrase(
            "The clock stopped on the way: “{0}” is not getting done, because something else holds it. Nothing is lost. Press the same button again in a moment.",
            "时钟在推进途中停下：“{0}”被占用，暂时无法执行。数据不会丢失，请稍后再次点击同一按钮。");
    static final Phrase TOO_FAR = new Phrase("The clock cannot be moved any further.", "时钟已无法继续推进。");
    static final Phrase HAPPENED = new Phrase("What happened on the way", "推进过程中发生的事件");
    static final Phrase NOTHING = new Phrase("Nothing happened to any instance.", "没有实例发生变化。");
    static final Phrase WHEN = new Phrase("When", "时间");
    static final Phrase INSTANCE = new Phrase("Instance", "实例");
    static final Phrase ACCOUNT = new Phrase("Account", "账户");
    static final Phrase WHAT = new Phrase("What", "事件");
    static final Phrase MORE = new Phrase("What happened next", "查看后续事件");

    private ClockPhrases() {}
}
