package io.renewal.rest.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.renewal.application.port.in.Caller;
import io.renewal.rest.console.text.Language;
import io.renewal.rest.console.text.Words;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every page has around its own content. Immutable.
 *
 * @param words how it is said
 * @param address of the page, with its query; empty if it answers a form, and cannot be opened again
 * @param caller who is signed in
 * @param csrf shows that its forms are ours; empty where nobody has a session
 * @param sandbox whether time and money are not real
 */
public record Frame(Words words, String address, Optional<Caller> caller, String csrf, boolean sandbox) {
    /** Whether whoever is signed in runs the service. */
    public boolean isOperator() {
        return caller.filter(Caller.Operator.class::isInstance).isPresent();
    }

    /** The account of a customer; empty for operators and strangers. */
    public Optional<String> account() {
        return caller.flatMap(Caller::onlyAccount).map(Object::toString);
    }

    /** Where whoever is signed in may go. */
    public List<MenuEntry> menu() {
        return caller.map(who -> Menu.of(who, sandbox)).orElse(List.of());
    }

    /** Whether this page belongs to an entry of the menu. */
    public boolean isIn(MenuEntry entry) {
        return address.startsWith(entry.address());
    }

    /** The languages that this page can be read in otherwise. */
    public List<Language> otherLanguages() {
        return address.isEmpty() ? List.of() : Stream.of(Language.values()).filter(language -> language != words.language()).toList();
    }

    /** Where this page is in another language. */
    public String inLanguage(Language language) {
        return "/console/language/" + language.tag() + "?returnUrl=" + URLEncoder.encode(address, UTF_8);
    }

    /** Without what shows that forms are ours, which belongs into no log. */
    @Override
    public String toString() {
        return "Frame[words=" + words + ", address=" + address + ", caller=" + caller + ", sandbox=" + sandbox + "]";
    }
}
