package dev.ballast.ticket.channels;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import java.util.HashMap;
import java.util.Map;

/** Puts a draft's secrets in place of an account's. Nothing ever comes out of it in the clear. */
final class SecretBox {

    private static final String FORMER = ".old";

    private final SecretCipher cipher;

    SecretBox(SecretCipher cipher) {
        this.cipher = cipher;
    }

    SecretCipher cipher() {
        return cipher;
    }

    /** @param former has the new account's id, which the encryption binds */
    Map<String, EncryptedSecret> secretsOver(ChannelAccount former, AccountDraft draft) {
        Map<String, EncryptedSecret> all = new HashMap<>(former.secrets());
        draft.secrets().forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
                all.remove(name + FORMER);
            } else if (!value.isBlank()) {
                EncryptedSecret before = former.secrets().get(name);
                if (before != null && draft.keepFormer().contains(name)) {
                    String clear = cipher.decrypt(former.id(), name, before);
                    all.put(name + FORMER, cipher.encrypt(former.id(), name + FORMER, clear));
                }
                all.put(name, cipher.encrypt(former.id(), name, value.strip()));
            }
        });
        return all;
    }
}
