package io.renewal.rest.console.page;

import io.renewal.rest.console.text.Phrase;

/** What is said around every page. */
public final class FramePhrases {
    public static final Phrase SKIP = new Phrase("Skip to the content", "跳到正文");
    public static final Phrase MAIN_MENU = new Phrase("Main menu", "主菜单");
    public static final Phrase OPERATOR = new Phrase("Operator", "运营人员");
    public static final Phrase SIGN_OUT = new Phrase("Sign out", "退出登录");
    public static final Phrase SANDBOX = new Phrase("Sandbox: neither time nor money is real here.", "沙箱环境：时间和资金均非真实。");
    public static final Phrase BACK_HOME = new Phrase("To the list of instances", "返回实例列表");
    public static final Phrase REQUEST_ID = new Phrase("Number of this request, for your provider:", "请求编号（供服务商查询）：");

    private FramePhrases() {}
}
