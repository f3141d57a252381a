package io.renewal.rest.console.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the console. */
public enum Language {
    ENGLISH("en", "English", Locale.UK), CHINESE("zh-CN", "简体中文", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** As pages and browsers write it (BCP 47). */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** How its numbers and times are written. */
    public Locale locale() {
        return locale;
    }

    /** The language of a tag, if the console speaks it. */
    public static Optional<Language> ofTag(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The first that a browser's {@code Accept-Language} names, whatever the region; English if it names none. */
    public static Language preferredBy(String acceptLanguage) {
        return ranges(acceptLanguage).stream().flatMap(range -> spoken(range.getRange())).findFirst().orElse(ENGLISH);
    }

    private static Stream<Language> spoken(String range) {
        String primary = Locale.forLanguageTag(range).getLanguage();
        return Stream.of(values()).filter(language -> language.locale.getLanguage().equals(primary));
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
