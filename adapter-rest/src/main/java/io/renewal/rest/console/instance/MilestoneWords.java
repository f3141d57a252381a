package io.renewal.rest.console.instance;

import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.outlook.Milestone;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import java.time.Instant;

/** Says what will happen. Immutable and thread-safe. */
public record MilestoneWords(Words words, InstanceRow row) {
    private static final Phrase CHARGE = new Phrase("Automatic renewal for {0}: {1} is charged, and it is paid until {2}.",
            "自动续费 {0}：扣费 {1}，到期时间延至 {2}。");
    private static final Phrase NO_CHARGE = new Phrase("Automatic renewal is tried, but cannot be done as things are. Renew by hand.",
            "系统将尝试自动续费，但目前无法续费，请手动续费。");
    private static final Phrase NO_SPEC = new Phrase(
            "Automatic renewal is tried, but its spec is not sold any more. Renew it with another configuration.",
            "系统将尝试自动续费，但该规格已停售。请续费并选择其他规格。");
    private static final Phrase REMINDER = new Phrase("You are reminded that it ends.", "发送到期提醒。");
    private static final Phrase END = new Phrase("What is paid for ends.", "实例到期。");
    private static final Phrase PRESENT_END = new Phrase("What is paid for by now ends.", "当前已付费时长到期。");
    private static final Phrase SPEC = new Phrase("The spec changes to {0}.", "规格变更为 {0}。");
    private static final Phrase LOCK = new Phrase("Locked: it keeps its data and serves nobody. A renewal unlocks it at once.",
            "锁定：数据保留，停止服务。续费后立即解锁。");
    private static final Phrase NOTICE = new Phrase("Final notice that it will be released.", "发送释放前的最后通知。");
    private static final Phrase RELEASE = new Phrase("Released: its data is gone, and it cannot be renewed any more.", "释放：数据被删除，无法再续费。");

    /** One sentence. */
    public String of(Milestone milestone) {
        return switch (milestone.happening()) {
            case Milestone.Charging charging -> of(charging.charge());
            case Milestone.Reminding _ -> words.say(REMINDER);
            case Milestone.Ending _ -> words.say(isChargedBefore(milestone.at()) ? PRESENT_END : END);
            case Milestone.SpecChanging change -> words.say(SPEC, row.nameOf(change.spec()));
            case Milestone.Locking _ -> words.say(LOCK);
            case Milestone.GivingFinalNotice _ -> words.say(NOTICE);
            case Milestone.Releasing _ -> words.say(RELEASE);
        };
    }

    /** Whether the time that is paid for goes on, if that charge succeeds. */
    private boolean isChargedBefore(Instant end) {
        return row.willBeCharged() && row.nextCharge().filter(charge -> charge.at().isBefore(end)).isPresent();
    }

    private String of(ForeseenCharge charge) {
        return switch (charge) {
            case ForeseenCharge.Priced priced -> words.say(CHARGE, words.months(priced.period().months()),
                    words.money(priced.quote().price().total()), day(priced.quote().newEndTime()));
            case ForeseenCharge.Refused refused -> words.say(refused.refusal() instanceof RenewalRefusal.SpecNotSold ? NO_SPEC : NO_CHARGE);
        };
    }

    private String day(Instant at) {
        return row.prepaid().map(plan -> words.date(at, plan.calendar().zone())).orElseThrow();
    }
}
