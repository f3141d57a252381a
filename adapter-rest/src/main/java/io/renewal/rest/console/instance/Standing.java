package io.renewal.rest.console.instance;

import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Says how an instance stands, what that means and what to do. Immutable and thread-safe. */
record Standing(Words words, InstancePage page) {
    private static final Phrase BY_USE = new Phrase("It is paid by use and needs no renewal.", "该实例为按量付费，无需续费。");
    private static final Phrase RELEASED = new Phrase("Released {0}: its data is gone, and it cannot be renewed.", "已于 {0} 释放：数据已删除，无法续费。");
    private static final Phrase LOCKED = new Phrase(
            "Locked since {0}: it keeps its data and serves nobody. Renew it before {1}, or it is released and its data is gone.",
            "自 {0} 起已锁定：数据保留，停止服务。请在 {1} 前续费，否则实例将被释放，数据将被删除。");
    private static final Phrase HELD = new Phrase(
            "Locked since {0}: it keeps its data and serves nobody. It may be released at any moment, and its data is gone then: renew it now.",
            "自 {0} 起已锁定：数据保留，停止服务。实例随时可能被释放，数据将被删除，请立即续费。");
    private static final Phrase EXPIRED = new Phrase(
            "What was paid for ended {0}. It still runs; renew it before {1}, or it is locked then.",
            "已于 {0} 到期，目前仍在运行。请在 {1} 前续费，否则实例将被锁定。");
    private static final Phrase ENDS = new Phrase("It is paid until {0}. Renew it before then, or it stops serving on {1}.",
            "有效期至 {0}。请在此之前续费，否则将于 {1} 停止服务。");
    private static final Phrase RUNS = new Phrase("It is paid until {0}. You are reminded before it ends.", "有效期至 {0}，到期前会发送提醒。");
    private static final Phrase AUTOMATIC = new Phrase("It is paid until {0}, and is renewed automatically before that: nothing to do.",
            "有效期至 {0}，到期前将自动续费，无需操作。");
    private static final Phrase CANNOT = new Phrase(
            "It is paid until {0}. Automatic renewal cannot be done as things are: renew by hand, or choose another period.",
            "有效期至 {0}。目前无法自动续费：请手动续费，或选择其他续费周期。");
    private static final Phrase FAILED = new Phrase(
            "It is paid until {0}. The last attempt failed; it is tried again {1}. Top up, check the card, or renew by hand.",
            "有效期至 {0}。上次自动续费失败，将于 {1} 重试。请充值、检查银行卡，或手动续费。");
    private static final Phrase LATE = new Phrase(
            "It is paid until {0}, and automatic renewal is not tried before {1}. Renew it by hand to be sure.",
            "有效期至 {0}，自动续费将于 {1} 才进行。建议手动续费。");
    private static final Phrase LET_END = new Phrase(
            "It is paid until {0} and is let end: nothing is charged. Renew it if you want to keep it.",
            "有效期至 {0}，到期不续费，不会扣费。如需保留，请续费。");
    private static final Phrase GOES_ON = new Phrase("Automatic renewal is tried again {0}.", "系统将于 {0} 再次尝试自动续费。");

    /** In one sentence or two. */
    String text() {
        return row().prepaid().map(this::text)
                .orElseGet(() -> row().instance().releasedAt().map(this::released).orElseGet(() -> words.say(BY_USE)));
    }

    private String text(Subscription plan) {
        String end = time(plan.term().end());
        return switch (row().status()) {
            case RELEASED -> row().instance().releasedAt().map(this::released).orElseThrow();
            case LOCKED -> locked(plan) + trying();
            case EXPIRED -> words.say(EXPIRED, end, time(plan.deadlines().lockAt())) + trying();
            case EXPIRING -> runs(plan, ENDS);
            case NORMAL -> runs(plan, RUNS);
        };
    }

    private String runs(Subscription plan, Phrase byHand) {
        String end = time(plan.term().end());
        return switch (plan.autoRenewal().status()) {
            case AUTO_RENEWAL -> page.heldSince().isPresent() ? words.say(ENDS, end, time(plan.deadlines().lockAt())) : automatic(plan);
            case NORMAL -> words.say(byHand, end, time(plan.deadlines().lockAt()));
            case NOT_RENEWAL -> words.say(LET_END, end);
        };
    }

    /** A release that is held, by a payment or a notice, comes later than it was planned. */
    private String locked(Subscription plan) {
        String since = time(plan.deadlines().lockAt());
        Instant release = page.outlook().releaseAt().orElse(plan.releaseAt());
        return release.isAfter(row().view().seenAt()) ? words.say(LOCKED, since, time(release)) : words.say(HELD, since);
    }

    private String automatic(Subscription plan) {
        Instant end = plan.term().end();
        if (!row().willBeCharged()) {
            return words.say(CANNOT, time(end));
        }
        Instant next = row().nextCharge().orElseThrow().at();
        if (plan.autoRenewal() instanceof AutoRenewal.Charging charging && charging.failedAt().isPresent()) {
            return words.say(FAILED, time(end), time(next));
        }
        return next.isBefore(end) ? words.say(AUTOMATIC, time(end)) : words.say(LATE, time(end), time(next));
    }

    private String trying() {
        return row().nextCharge().filter(_ -> page.heldSince().isEmpty()).map(charge -> " " + words.say(GOES_ON, time(charge.at())))
                .orElse("");
    }

    private String released(Instant at) {
        return words.say(RELEASED, time(at));
    }

    private String time(Instant at) {
        ZoneId zone = page.calendar().zone();
        return words.time(at, zone) + " " + words.zone(zone);
    }

    private InstanceRow row() {
        return page.row();
    }
}
