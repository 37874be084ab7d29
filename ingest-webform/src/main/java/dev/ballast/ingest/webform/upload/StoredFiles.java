package dev.ballast.ingest.webform.upload;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.ingest.webform.form.FieldFault;
import java.util.List;

/** What became of the files of one form: all are kept, or none counts. */
public sealed interface StoredFiles {

    record Stored(List<Attachment> attachments) implements StoredFiles {}

    record Unfit(FieldFault fault) implements StoredFiles {}
}
