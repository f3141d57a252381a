package io.renewal.rest.console.instance;

import io.renewal.application.query.InstanceFilter;
import io.renewal.rest.console.text.Phrase;

/** What is said around lists of instances. */
public final class InstancePhrases {
    public static final Phrase PAUSED_SINCE = new Phrase(
            "Automatic charges are paused since {0}: nothing is charged before they go on. Renew by hand what ends before.",
            "自动扣费自 {0} 起暂停，恢复前不会自动扣费。如即将到期，请手动续费。");
    public static final Phrase TITLE = new Phrase("Instances", "实例列表");
    public static final Phrase INSTANCE = new Phrase("Instance", "实例");
    public static final Phrase ACCOUNT = new Phrase("Account", "账户");
    public static final Phrase SPEC = new Phrase("Spec", "实例规格");
    public static final Phrase REGION = new Phrase("Region", "地域");
    public static final Phrase STATUS = new Phrase("Status", "状态");
    public static final Phrase PAID_UNTIL = new Phrase("Paid until", "到期时间");
    public static final Phrase RENEWAL = new Phrase("Renewal", "续费方式");
    public static final Phrase ACTIONS = new Phrase("Actions", "操作");
    public static final Phrase RENEW = new Phrase("Renew", "续费");
    public static final Phrase RENEW_THIS = new Phrase("Renew {0}", "续费 {0}");
    public static final Phrase ENABLE_AUTO_RENEW = new Phrase("Enable auto-renew", "开通自动续费");
    public static final Phrase ENABLE_AUTO_RENEW_OF = new Phrase("Enable auto-renew for {0}", "为 {0} 开通自动续费");
    public static final Phrase CHANGE_AUTO_RENEW = new Phrase("Change auto-renew", "修改自动续费");
    public static final Phrase CHANGE_AUTO_RENEW_OF = new Phrase("Change auto-renew of {0}", "修改 {0} 的自动续费");
    public static final Phrase BY_USE = new Phrase("Paid by use", "按量付费");
    public static final Phrase SUBSCRIPTION = new Phrase("Prepaid by month or year", "包年包月");
    public static final Phrase NEEDS_NO_RENEWAL = new Phrase("needs no renewal", "无需续费");
    public static final Phrase SEARCH = new Phrase("Part of the id", "输入实例 ID 的一部分");
    public static final Phrase FIND = new Phrase("Search", "搜索");
    public static final Phrase CLEAR = new Phrase("Clear all", "清除条件");
    public static final Phrase ALL = new Phrase("All", "全部");
    public static final Phrase ALL_BUT_RELEASED = new Phrase("All but released", "全部（不含已释放）");
    public static final Phrase WITH_RELEASED = new Phrase("All, with released", "全部（含已释放）");
    public static final Phrase LOOK_AT_RELEASED = new Phrase("Show what was released", "查看已释放的实例");
    public static final Phrase SORT = new Phrase("Sort by", "排序");
    public static final Phrase PER_PAGE = new Phrase("Per page", "每页条数");
    public static final Phrase NEXT_PAGE = new Phrase("Next page", "下一页");
    public static final Phrase FIRST_PAGE = new Phrase("Back to the first page", "返回第一页");
    public static final Phrase PAGING = new Phrase("Pages of the list", "列表分页");
    public static final Phrase NONE = new Phrase("There are no instances yet.", "还没有实例。");
    public static final Phrase NONE_HINT = new Phrase("They appear here as soon as your provider has set them up.", "服务商开通实例后，将显示在此处。");
    public static final Phrase NONE_MATCH = new Phrase("No instance matches. Change or clear the filter.", "没有符合条件的实例，请修改或清除筛选条件。");
    public static final Phrase SELECT = new Phrase("Select {0}", "选择 {0}");
    public static final Phrase SELECT_ALL = new Phrase("Select all on this page", "选择本页全部实例");
    public static final Phrase SELECTED = new Phrase("Selected:", "已选择：");
    public static final Phrase RENEW_SELECTED = new Phrase("Renew selected", "批量续费");
    public static final Phrase INSTRUCT_SELECTED = new Phrase("Set auto-renewal for selected", "批量设置自动续费");
    public static final Phrase EVERY = new Phrase("every {0}", "每 {0}");
    public static final Phrase EVERY_MONTH = new Phrase("every month", "每月");
    public static final Phrase EVERY_YEAR = new Phrase("every year", "每年");
    public static final Phrase NEXT_CHARGE = new Phrase("Next charge {0}", "下次扣费 {0}");
    public static final Phrase NEXT_CHARGE_OF = new Phrase("Next charge {0}: {1}", "下次扣费 {0}：{1}");
    public static final Phrase CHARGES_PAUSED = new Phrase("Automatic charges are paused: nothing is charged", "自动扣费已暂停，不会扣费");
    public static final Phrase CANNOT_CHARGE = new Phrase("Next try {0}; it cannot be renewed as things are", "下次尝试 {0}；目前无法续费");
    public static final Phrase OPEN_ORDER = new Phrase("Open order", "有未完成的订单");
    public static final Phrase WILL_CHANGE = new Phrase("from {0}: {1}", "{0} 起变更为 {1}");
    private static final Phrase BY_END_TIME = new Phrase("End time, soonest first", "到期时间（由近到远）");
    private static final Phrase BY_END_TIME_DESCENDING = new Phrase("End time, latest first", "到期时间（由远到近）");
    private static final Phrase BY_ID = new Phrase("Id", "实例 ID");

    private InstancePhrases() {}

    /** The name of an order of the list. */
    public static Phrase of(InstanceFilter.Sort sort) {
        return switch (sort) {
            case BY_ID -> BY_ID;
            case BY_END_TIME -> BY_END_TIME;
            case BY_END_TIME_DESCENDING -> BY_END_TIME_DESCENDING;
        };
    }
}
