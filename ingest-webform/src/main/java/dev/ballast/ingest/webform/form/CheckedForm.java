package dev.ballast.ingest.webform.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check of a form gave. */
public sealed interface CheckedForm {

    /** Every field fits its limits; empty ones are null. */
    record Valid(
            EmailAddress email,
            String message,
            @Nullable String name,
            @Nullable String orderNumber,
            @Nullable String product,
            @Nullable String subject,
            @Nullable String language,
            @Nullable String ticket)
            implements CheckedForm {}

    record Invalid(List<FieldFault> faults) implements CheckedForm {}
}
