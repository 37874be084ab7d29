package dev.ballast.ticket.extract;

/**
 * The check digits that carriers publish. Each takes the characters before the check digit and the digit itself, upper
 * case.
 */
enum CheckDigit {
    NONE {
        @Override
        boolean holds(String serial, char check) {
            return true;
        }
    },
    /** UPS and OnTrac: letters count as two more than a digit in their place, every second character doubled. */
    MOD10_DOUBLE_SECOND {
        @Override
        boolean holds(String serial, char check) {
            return mod10(serial, 1, 2) == value(check);
        }
    },
    /** Postal 20- and 22-digit numbers and SSCC: every other digit tripled, the first included. */
    MOD10_TRIPLE_FIRST {
        @Override
        boolean holds(String serial, char check) {
            return mod10(serial, 3, 1) == value(check);
        }
    },
    MOD10_TRIPLE_SECOND {
        @Override
        boolean holds(String serial, char check) {
            return mod10(serial, 1, 3) == value(check);
        }
    },
    MOD7 {
        @Override
        boolean holds(String serial, char check) {
            return Long.parseLong(serial) % 7 == value(check);
        }
    },
    /** ISO/IEC 7812. */
    LUHN {
        @Override
        boolean holds(String serial, char check) {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                int digit = value(serial.charAt(serial.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
            }
            return (10 - sum % 10) % 10 == value(check);
        }
    },
    /** UPU standard S10. */
    S10 {
        @Override
        boolean holds(String serial, char check) {
            int rest = 11 - weighted(serial, new int[] {8, 6, 4, 2, 3, 5, 9, 7}) % 11;
            return (rest == 10 ? 0 : rest == 11 ? 5 : rest) == value(check);
        }
    },
    /** FedEx Express: weights 1, 7, 3 from the right. */
    FEDEX {
        @Override
        boolean holds(String serial, char check) {
            int sum = 0;
            int[] weights = {1, 3, 7};
            for (int i = 0; i < serial.length(); i++) {
                sum += value(serial.charAt(serial.length() - 1 - i)) * weights[i % 3];
            }
            return sum % 11 % 10 == value(check);
        }
    },
    /** Deutsche Post: CRC-4 over the hexadecimal digits, all five terms of the polynomial, register begun with ones. */
    CRC4 {
        @Override
        boolean holds(String serial, char check) {
            int register = 15;
            for (int i = 0; i < serial.length() * 4; i++) {
                int bit = Character.digit(serial.charAt(i / 4), 16) >> (3 - i % 4) & 1;
                int carry = register >> 3 ^ bit;
                register = (register << 1 & 15) ^ (carry == 1 ? 15 : 0);
            }
            return register == Character.digit(check, 16);
        }
    },
    /** DPD: ISO 7064 MOD 37,36. */
    ISO7064_37_36 {
        @Override
        boolean holds(String serial, char check) {
            int carry = 36;
            for (int i = 0; i < serial.length(); i++) {
                carry += Character.digit(serial.charAt(i), 36);
                carry = (carry > 36 ? carry - 36 : carry) * 2;
                carry = carry > 36 ? carry - 37 : carry;
            }
            int expected = 37 - carry;
            return (expected == 36 ? 0 : expected) == Character.digit(check, 36);
        }
    };

    abstract boolean holds(String serial, char check);

    private static int value(char c) {
        return Character.digit(c, 10);
    }

    private static int weighted(String serial, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += value(serial.charAt(i)) * weights[i];
        }
        return sum;
    }

    private static int mod10(String serial, int first, int second) {
        int sum = 0;
        for (int i = 0; i < serial.length(); i++) {
            char c = serial.charAt(i);
            int digit = c >= 'A' ? (c - 3) % 10 : value(c);
            sum += digit * (i % 2 == 0 ? first : second);
        }
        return (10 - sum % 10) % 10;
    }
}
