package dev.ballast.contract.account;

import java.util.HashMap;
import java.util.Map;

/**
 * Whose word an account is: the accounts file's, until somebody changes or removes it at the desk. From then on the file
 * has no say in it. Kept in the account's setting {@value #SETTING}, so that every reader of the topic knows.
 */
public enum AccountOrigin {
    /** Made at the desk. */
    DESK,
    /** As the accounts file has it; the setting holds a keyed hash of the entry. */
    FILE,
    /** Once of the file, changed at the desk since. */
    CHANGED_AT_DESK,
    /** Once of the file, removed at the desk. The record stays in the account's place, or the file would bring it back. */
    REMOVED_AT_DESK;

    public static final String SETTING = "seeded-from";

    private static final String CHANGED = "changed-at-desk";
    private static final String REMOVED = "removed-at-desk";

    public static AccountOrigin of(ChannelAccount account) {
        return switch (account.settings().get(SETTING)) {
            case null -> DESK;
            case CHANGED -> CHANGED_AT_DESK;
            case REMOVED -> REMOVED_AT_DESK;
            default -> FILE;
        };
    }

    /**
     * Settings as the desk writes them in place of {@code former}: they do not forget that the file once had a say.
     */
    public static Map<String, String> changedAtDesk(ChannelAccount former, Map<String, String> settings) {
        Map<String, String> marked = new HashMap<>(settings);
        marked.remove(SETTING);
        if (of(former) != DESK) {
            marked.put(SETTING, CHANGED);
        }
        return marked;
    }

    /** What stays in the place of an account of the file that was removed at the desk. */
    public static ChannelAccount removedAtDesk(ChannelAccount former) {
        return new ChannelAccount(
                former.id(), former.platform(), former.displayName(), false, Map.of(SETTING, REMOVED), Map.of());
    }
}
