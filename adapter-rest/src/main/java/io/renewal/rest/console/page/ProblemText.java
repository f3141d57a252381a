package io.renewal.rest.console.page;

import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import jakarta.ws.rs.HttpMethod;

/** What readers are told of a problem: its kind, and what they can do. */
public final class ProblemText {
    private ProblemText() {}

    static Phrase title(Problem problem) {
        return title(problem.code());
    }

    /** What helps whoever clicked: a form that changes something may have done so before an outage hid its answer. */
    static Phrase advice(Problem problem, String method) {
        boolean mayHaveHappened = problem.code() == ProblemCode.Unavailable && method.equals(HttpMethod.POST);
        return advice(mayHaveHappened ? ProblemCode.InternalError : problem.code());
    }

    /** The kind of a problem, in a few words. */
    public static Phrase title(ProblemCode code) {
        return switch (code) {
            case NotFound, InstanceNotFound, OrderNotFound, AccountNotFound, MethodNotAllowed ->
                new Phrase("There is no such page", "页面不存在");
            case PaymentMethodNotFound -> new Phrase("That card is not saved any more", "该银行卡已不存在");
            case OperatorOnly -> new Phrase("This cannot be done from here", "无法执行此操作");
            case Unauthenticated -> new Phrase("Sign in first", "请先登录");
            case TooManyRequests -> new Phrase("Too many tries", "尝试次数过多");
            case Unavailable -> new Phrase("This does not work just now", "服务暂时不可用");
            case InternalError -> new Phrase("Something went wrong on our side", "系统发生错误");
            case ValidationFailed, MalformedRequest, UriTooLong, HeadersTooLarge, RequestTooLarge, UnsupportedMediaType, NotAcceptable ->
                new Phrase("This request cannot be understood", "无法识别该请求");
            case IdempotencyKeyMissing, IdempotencyKeyReused, IdempotencyKeyInUse ->
                new Phrase("This form was sent before", "该表单已提交过");
            case CallbackNotGenuine -> new Phrase("This does not come from the payment provider", "请求并非来自支付渠道");
            default -> ofBooks(code);
        };
    }

    /** What helps. */
    public static Phrase advice(ProblemCode code) {
        return switch (code) {
            case NotFound, InstanceNotFound, OrderNotFound, AccountNotFound, MethodNotAllowed ->
                new Phrase("It may have been removed, or it belongs to another account.", "该内容可能已被删除，或属于其他账户。");
            case PaymentMethodNotFound -> new Phrase("Choose another one, or pay on the payment provider's page.", "请选择其他银行卡，或在支付渠道页面支付。");
            case OperatorOnly -> new Phrase("Only operators may see this page.", "仅运营人员可以查看此页面。");
            case Unauthenticated -> new Phrase("Your session has ended. Nothing was changed.", "登录已过期，未做任何更改。");
            case TooManyRequests -> new Phrase("Wait a minute, then try again.", "请一分钟后再试。");
            case Unavailable -> new Phrase("Nothing was lost and nothing was charged by this click. Try again in a moment.",
                    "本次点击没有造成任何扣费或数据丢失。请稍后重试。");
            case InternalError -> new Phrase("Look whether what you wanted has happened before you try again.", "重试之前，请先确认操作是否已经生效。");
            case ValidationFailed, MalformedRequest, UriTooLong, HeadersTooLarge, RequestTooLarge, UnsupportedMediaType, NotAcceptable ->
                new Phrase("The address or the form is not as our pages send it. Go back, load the page again and try once more.",
                        "地址或表单内容有误。请返回上一页，刷新后重试。");
            case IdempotencyKeyMissing, IdempotencyKeyReused, IdempotencyKeyInUse ->
                new Phrase("Look whether what you wanted has happened. If not, load the page again and try once more.",
                        "请先确认操作是否已经生效。如未生效，请刷新页面后重试。");
            case CallbackNotGenuine -> new Phrase("It was not taken into account.", "该请求已被忽略。");
            default -> adviceOnBooks(code);
        };
    }

    private static Phrase ofBooks(ProblemCode code) {
        return switch (code) {
            case InvalidPeriod -> new Phrase("This period is not sold", "该续费时长不可用");
            case SpecNotSold -> new Phrase("This configuration is not sold any more", "该规格已停售");
            case SpecUnchanged -> new Phrase("It has this configuration already", "规格没有变化");
            case InsufficientBalance -> new Phrase("The balance is too low", "账户余额不足");
            case PaymentDeclined -> new Phrase("The payment was declined", "支付失败");
            case ChargeTypeViolation -> new Phrase("This instance is paid by use", "该实例为按量付费");
            case InstanceReleased -> new Phrase("This instance is released", "该实例已释放");
            case EndTimeMismatch, PriceMismatch -> new Phrase("Something has changed meanwhile", "信息已发生变化");
            case OrderInProgress -> new Phrase("Another order of this instance is open", "该实例有未完成的订单");
            case ScheduledChangeExists -> new Phrase("Another configuration waits for its time already", "该实例已有待生效的规格变更");
            case HorizonExceeded -> new Phrase("That is too far ahead", "超出最长可续费期限");
            case TermAlreadyOver -> new Phrase("That would end in the past", "续费后仍已过期");
            case OrderNotPayable -> new Phrase("This order cannot be paid any more", "该订单已无法支付");
            case OrderNotCancellable -> new Phrase("This order has ended already", "该订单已结束");
            case NotRefundable -> new Phrase("This order cannot be given back", "该订单无法退订");
            case RegistrationConflict -> new Phrase("It is fixed already", "已登记的信息无法更改");
            case BalanceWouldBeNegative -> new Phrase("The balance would be below zero", "账户余额不能为负");
            case ClockGoesBack -> new Phrase("The clock goes forward only", "时钟只能向前推进");
            default -> throw new IllegalArgumentException("worded above: " + code);
        };
    }

    private static Phrase adviceOnBooks(ProblemCode code) {
        return switch (code) {
            case InvalidPeriod -> new Phrase("Choose one of the periods that are offered.", "请选择页面提供的续费时长。");
            case SpecNotSold, SpecUnchanged -> new Phrase("Choose another configuration.", "请选择其他规格。");
            case InsufficientBalance ->
                new Phrase("The order waits. Pay it another way, or have the balance topped up.", "订单已保留，请更换支付方式或充值后支付。");
            case PaymentDeclined -> new Phrase("The order waits and nothing was charged. Pay it another way.", "订单已保留且未扣费，请更换支付方式。");
            case ChargeTypeViolation -> new Phrase("It needs no renewal.", "无需续费。");
            case InstanceReleased -> new Phrase("Its data is gone, and it cannot be renewed.", "数据已删除，无法续费。");
            case EndTimeMismatch, PriceMismatch ->
                new Phrase("Nothing was ordered. Load the page again to see how it is now.", "未生成订单，请刷新页面查看最新信息。");
            case OrderInProgress -> new Phrase("Pay or cancel that order first.", "请先支付或取消该订单。");
            case ScheduledChangeExists -> new Phrase("Until then it can be renewed with that configuration.", "生效之前，请按该规格续费。");
            case HorizonExceeded -> new Phrase("Choose a shorter period.", "请选择更短的续费时长。");
            case TermAlreadyOver -> new Phrase("Choose a longer period.", "请选择更长的续费时长。");
            case OrderNotPayable, OrderNotCancellable -> new Phrase("Look at the order to see what became of it.", "请查看订单的最新状态。");
            case NotRefundable ->
                new Phrase("Only the last renewal can be given back, and only before its time begins.", "仅可退订最后一次且尚未生效的续费。");
            case RegistrationConflict -> new Phrase("Nothing was changed.", "未做任何更改。");
            case BalanceWouldBeNegative -> new Phrase("Take away at most what is there.", "扣减金额不能超过当前余额。");
            case ClockGoesBack -> new Phrase("Load the page again to see where it stands.", "请刷新页面查看当前时间。");
            default -> throw new IllegalArgumentException("worded above: " + code);
        };
    }
}
