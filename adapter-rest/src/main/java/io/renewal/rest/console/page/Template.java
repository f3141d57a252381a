package io.renewal.rest.console.page;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;

/**
 * A template as it was compiled, such as {@code JteinstancesGenerated::render}: what it shows is checked by the compiler.
 *
 * @param <M> what it shows inside the frame
 */
@FunctionalInterface
public interface Template<M> {
    void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, Frame frame, M model);
}
