package dev.ballast.demo;

/** Numbers of registered post after UPU S10, check digit included, so that they are recognized as such. */
final class Tracking {

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private Tracking() {}

    static String number(int serial) {
        String digits = "%08d".formatted(serial % 100_000_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return "RR" + digits + (check == 10 ? 0 : check == 11 ? 5 : check) + "CN";
    }
}
