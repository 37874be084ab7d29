package dev.ballast.ingest.social.whatsapp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brazilian mobile numbers got a ninth digit, and WhatsApp still names older accounts without it: both forms are one
 * customer.
 */
final class PhoneNumber {
    private static final Pattern BRAZILIAN_MOBILE_OF_OLD = Pattern.compile("55([1-9]{2})([6-9]\\d{7})");

    private PhoneNumber() {}

    static String canonical(String number) {
        Matcher old = BRAZILIAN_MOBILE_OF_OLD.matcher(number);
        return old.matches() ? "55" + old.group(1) + "9" + old.group(2) : number;
    }
}
