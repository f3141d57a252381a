package io.renewal.application.authentication;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.CheckIdempotencyKey;
import io.renewal.application.port.in.ForgetAnswers;
import io.renewal.application.port.in.ManageApiKeys;

/** Binds who may ask: keys, callers, and what they asked before. Needs the out-ports bound elsewhere. */
public final class AuthenticationModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(AuthenticateService.class);
        bind(CheckIdempotencyKeyService.class);
        bind(ForgetAnswersService.class);
        bind(ManageApiKeysService.class);
        bind(Authenticate.class).to(AuthenticateService.class);
        bind(CheckIdempotencyKey.class).to(CheckIdempotencyKeyService.class);
        bind(ForgetAnswers.class).to(ForgetAnswersService.class);
        bind(ManageApiKeys.class).to(ManageApiKeysService.class);
        expose(Authenticate.class);
        expose(CheckIdempotencyKey.class);
        expose(ForgetAnswers.class);
        expose(ManageApiKeys.class);
    }
}
