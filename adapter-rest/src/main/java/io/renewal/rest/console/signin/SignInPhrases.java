package io.renewal.rest.console.signin;

import io.renewal.rest.console.text.Phrase;

/** What is said around signing in. */
final class SignInPhrases {
    static final Phrase TITLE = new Phrase("Sign in", "登录");
    static final Phrase KEY = new Phrase("API key", "API 密钥");
    static final Phrase KEY_HINT = new Phrase("The key of your account, as your provider gave it to you.", "由服务商提供给您的账户密钥。");
    static final Phrase SAMPLES = new Phrase("Or look around with sample data, as:", "或使用示例数据，以下列身份体验：");
    static final Phrase WRONG_KEY = new Phrase(
            "This key is not valid. Compare it with the one you were given; it may also have been revoked.",
            "密钥无效。请与您收到的密钥核对；该密钥也可能已被吊销。");
    static final Phrase TOO_MANY = new Phrase("Too many wrong keys came from your address. Wait a minute, then try again.",
            "来自您地址的错误密钥过多。请一分钟后再试。");
    static final Phrase ENDED = new Phrase(
            "Your session has ended. Sign in, and go on with what you were doing: nothing was sent yet, and nothing is lost.",
            "会话已结束。请重新登录后继续：尚未提交任何内容，已填写的内容也不会丢失。");
    static final Phrase WELCOME_BACK = new Phrase("Welcome back", "欢迎回来");
    static final Phrase NOT_SENT = new Phrase("What you were about to send has not been sent yet.", "您之前要提交的内容尚未提交。");
    static final Phrase GO_ON = new Phrase("Send it now", "立即提交");
    static final Phrase LEAVE = new Phrase("Do not send it", "不提交");
    static final Phrase FORGED_TITLE = new Phrase("This form cannot be used any more", "该表单已失效");
    static final Phrase FORGED = new Phrase(
            "It was shown in another session. Nothing was done. Open the page again and repeat what you wanted.",
            "该表单来自其他会话，未执行任何操作。请重新打开页面后再试。");

    private SignInPhrases() {}
}
