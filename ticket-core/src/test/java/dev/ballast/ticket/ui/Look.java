package dev.ballast.ticket.ui;

import com.microsoft.playwright.options.ColorScheme;

/** How an agent's browser is set up. */
record Look(String locale, ColorScheme scheme, int width, int height) {

    static final Look ENGLISH = new Look("en-GB", ColorScheme.LIGHT, 1440, 900);

    Look dark() {
        return new Look(locale, ColorScheme.DARK, width, height);
    }

    Look in(String otherLocale) {
        return new Look(otherLocale, scheme, width, height);
    }

    Look wide(int pixels) {
        return new Look(locale, scheme, pixels, height);
    }

    Look phone() {
        return new Look(locale, scheme, 390, 844);
    }
}
