package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file that came along; its bytes are in the blob store under {@code sha256}.
 *
 * @param name      as the sender named it, path separators and control characters removed; "" for a part without a name
 * @param size      bytes
 * @param sha256    null when the file was left out; {@code omitted} then says why (too large, no longer there)
 * @param contentId of an inline part, without angle brackets
 */
public record Attachment(
        @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        String contentType,
        long size,
        @Nullable String sha256,
        @Nullable String contentId,
        @Nullable String omitted) {}
