package dev.ballast.ticket.extract;

import static dev.ballast.ticket.extract.CarrierFormat.of;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The carriers' published number formats. Those with letters are believed anywhere; all-digit ones only beside a cue,
 * because one in ten random 12-digit numbers passes some carrier's check digit.
 */
final class CarrierFormats {

    /** Longest of them: USPS and FedEx 34. */
    static final int MAX_LENGTH = 40;

    private static final List<CarrierFormat> LETTERED = List.of(
            of("UPS", "1Z(?<serial>[A-Z0-9]{15})(?<check>[0-9])", CheckDigit.MOD10_DOUBLE_SECOND),
            of("UPS", "(?<serial>[AHJKTV][0-9]{9})(?<check>[0-9])", CheckDigit.MOD10_DOUBLE_SECOND),
            of("Post", "[A-Z]{2}(?<serial>[0-9]{8})(?<check>[0-9])(?<country>[A-Z]{2})", CheckDigit.S10),
            of("Amazon", "TB[ACM][0-9]{12}"),
            of("YunExpress", "YT[0-9]{16}"),
            of("DHL", "J[A-Z]{2,3}[0-9]{9,10}"),
            of("DHL", "JJD[0-9]{16,18}"),
            of("Yodel", "JJ?D[0-9]{16}"),
            of("JD Logistics", "JD(?:[0-9]{13}|[A-Z]{1,2}[0-9]{11,13})"),
            of("DHL eCommerce", "(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)[0-9]{10,39}"),
            of("LaserShip", "LX1[3-8][0-9]{6}"),
            of("LaserShip", "1LS7[12][0-9]{10}"),
            of("LaserShip", "1LS7[12][0-9]{2}01[1-4][0-9]{6}-?1"),
            new CarrierFormat(
                    "OnTrac",
                    Pattern.compile("C(?<serial>[0-9]{13})(?<check>[0-9])"),
                    CheckDigit.MOD10_DOUBLE_SECOND,
                    "4"),
            new CarrierFormat(
                    "OnTrac",
                    Pattern.compile("D(?<serial>[0-9]{13})(?<check>[0-9])"),
                    CheckDigit.MOD10_DOUBLE_SECOND,
                    "5"),
            of("DPD", "(?<serial>[0-9]{27})(?<check>[A-Z])", CheckDigit.ISO7064_37_36),
            of("Purolator", "[A-Z]{3}[0-9]{9}"),
            of("Canpar", "[CDKLSUXZ][0-9]{21}"),
            of("Landmark Global", "LTN[0-9]{8}N1"),
            of("GOFO", "GFUS[0-9]{14}"),
            of("Spee-Dee", "SP[0-9]{18}"),
            of("SF Express", "SF[0-9]{12,13}"),
            of("4PX", "4PX[0-9]{13}(?:CN)?"),
            of("Cainiao", "LP[0-9]{14}"),
            of("Cainiao", "CNG?[0-9A-Z]{13,18}"),
            of(
                    "Deutsche Post",
                    "(?=[0-9]{2,19}[A-F])(?<serial>[0-9]{2}[0-9A-F]{7}[0-9]{4}[0-9A-F]{6})(?<check>[0-9A-F])",
                    CheckDigit.CRC4));

    private static final List<CarrierFormat> DIGITS = List.of(
            of("DHL", "(?<serial>[0-9]{9,10})(?<check>[0-9])", CheckDigit.MOD7),
            of("Old Dominion", "(?<serial>(?:77[78]|072)[0-9]{7})(?<check>[0-9])", CheckDigit.LUHN),
            of("Old Dominion", "(?<serial>80[0-9]{8})(?<check>[0-9])", CheckDigit.LUHN),
            of("FedEx", "(?<serial>[0-9]{11})(?<check>[0-9])", CheckDigit.FEDEX),
            of("Purolator", "(?<serial>[0-5][0-9]{10})(?<check>[0-9])", CheckDigit.LUHN),
            of("FedEx", "(?<serial>[0-9]{14})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_SECOND),
            of("Canada Post", "(?<serial>[0-9]{15})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("FedEx", "[0-9]{2}(?<serial>[0-9]{15})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("USPS", "(?<serial>[0-9]{19})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            new CarrierFormat(
                    "USPS",
                    Pattern.compile("(?<serial>[0-9]{19})(?<check>[0-9])"),
                    CheckDigit.MOD10_TRIPLE_FIRST,
                    "91"),
            new CarrierFormat(
                    "FedEx",
                    Pattern.compile("(?<serial>61[0-9]{17})(?<check>[0-9])"),
                    CheckDigit.MOD10_TRIPLE_FIRST,
                    "92"),
            of("USPS", "(?<serial>9[1-5][0-9]{19})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("FedEx", "96[0-9]{5}(?<serial>[0-9]{14})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_SECOND),
            of("USPS", "(?<serial>9[1-5][0-9]{23})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("USPS", "420[0-9]{5}(?<serial>9[1-5][0-9]{19})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("USPS", "420[0-9]{9}(?<serial>9[2-5][0-9]{19})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("USPS", "420[0-9]{5}(?<serial>9[1-5][0-9]{23})(?<check>[0-9])", CheckDigit.MOD10_TRIPLE_FIRST),
            of("FedEx", "100[0-9]{17}(?<serial>[0-9]{13})(?<check>[0-9])", CheckDigit.FEDEX),
            of("FedEx", "96[0-9]{18}(?<serial>[0-9]{13})(?<check>[0-9])", CheckDigit.FEDEX),
            of("DHL eCommerce", "[0-9]{14}"),
            of("DHL", "0034[0-9]{16}"));

    private CarrierFormats() {}

    /** @param number upper case, without spaces and dashes */
    static Optional<String> lettered(String number) {
        return first(LETTERED, number);
    }

    static Optional<String> allDigits(String number) {
        return first(DIGITS, number);
    }

    private static Optional<String> first(List<CarrierFormat> formats, String number) {
        if (number.length() < 8 || number.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return formats.stream()
                .filter(format -> format.fits(number))
                .map(CarrierFormat::carrier)
                .findFirst();
    }
}
