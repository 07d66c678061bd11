package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;

/** A record of a request about a provisioned product as one client sees it, at one point in time. */
public final class RecordView extends ClientView {

    private final String id;
    private final @Nullable RecordDetail detail;
    private final List<RecordOutput> outputs;

    private RecordView(ClientContext context, String id, @Nullable RecordDetail detail, List<RecordOutput> outputs) {
        super(context);
        this.id = id;
        this.detail = detail;
        this.outputs = outputs;
    }

    @Override
    String noun() {
        return "record";
    }

    static RecordView of(ClientContext context, String id) {
        List<DescribeRecordResponse> pages = context.launchCalls().record(id);
        return new RecordView(
                context,
                id,
                pages.isEmpty() ? null : pages.get(0).recordDetail(),
                pages.stream().flatMap(page -> page.recordOutputs().stream()).toList());
    }

    /** Reads it again. */
    RecordView refresh() {
        return of(context(), id);
    }

    /** Returns whether the client sees the record. */
    boolean isVisible() {
        return detail != null;
    }

    /**
     * Returns what AWS returned about the record.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public RecordDetail detail() {
        if (detail == null) {
            throw new IllegalStateException("The client does not see record " + id);
        }
        return detail;
    }

    /** Returns the recorded outputs. */
    public List<RecordOutput> outputs() {
        return outputs;
    }

    /** Returns whether the request may still succeed or fail. */
    boolean isInProgress() {
        return detail().status() != RecordStatus.SUCCEEDED && detail().status() != RecordStatus.FAILED;
    }

    /** Returns the status, such as {@code FAILED}, with one line for each error. */
    String status() {
        return detail().statusAsString() + (errors().isEmpty() ? "." : ":" + Text.NEW_LINE + errors());
    }

    /** Returns one line for each error. */
    String errors() {
        return detail().recordErrors().stream()
                .map(error -> "  " + (error.code() == null ? "" : error.code() + ": ") + error.description())
                .collect(Collectors.joining(Text.NEW_LINE));
    }

    /** Returns the ID, the type of the record and the name of the provisioned product. */
    @Override
    public String toString() {
        return detail == null
                ? id
                : id + " " + detail.recordType()
                        + (detail.provisionedProductName() == null
                                ? ""
                                : " \"" + detail.provisionedProductName() + "\"");
    }
}
