package dev.ballast.ingest.webform.form;

/** What is wrong with one field; the code names its text in the visitor's language. */
public record FieldFault(String field, Code code, int limit) {

    public enum Code {
        REQUIRED,
        EMAIL,
        TOO_LONG,
        ONE_LINE,
        TOO_MANY_FILES,
        FILE_TYPE,
        FILE_TOO_LARGE
    }

    static FieldFault of(String field, Code code) {
        return new FieldFault(field, code, 0);
    }
}
