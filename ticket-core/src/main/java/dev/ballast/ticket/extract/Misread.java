package dev.ballast.ticket.extract;

/** Numbers that a slip of the finger turns into each other. */
public final class Misread {

    private Misread() {}

    /** One character replaced, left out, added, or two neighbours swapped; never true of equal ones. */
    public static boolean oneDigitApart(String one, String other) {
        if (one.equals(other)
                || Math.abs(one.length() - other.length()) > 1
                || Math.min(one.length(), other.length()) < 3) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = one.substring(same);
        String b = other.substring(same);
        if (a.length() != b.length()) {
            String longer = a.length() > b.length() ? a : b;
            String shorter = a.length() > b.length() ? b : a;
            return longer.substring(1).equals(shorter);
        }
        boolean replaced = a.substring(1).equals(b.substring(1));
        boolean swapped = a.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return replaced || swapped;
    }
}
