package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;

/**
 * Assertions about a record, which describes a request such as a launch or an update of a provisioned product. Use
 * {@link ServiceCatalogClientAssert#eventually()} to wait until the request is complete.
 *
 * @see ServiceCatalogClientAssert#record
 * @since 0.1.0
 */
public class RecordAssert extends AbstractViewAssert<RecordAssert, RecordView> {

    static final AssertCreator<RecordAssert, RecordView> CREATOR =
            new AssertCreator<>(RecordAssert.class, RecordView.class, RecordAssert::new);

    /** Creates assertions about {@code actual}. */
    public RecordAssert(@Nullable RecordView actual) {
        super(actual, RecordAssert.class);
    }

    @Override
    final RecordView refresh(RecordView before) {
        return before.refresh();
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(RecordView record) {
        return record.isVisible()
                ? null
                : UnmetExpectation.ofClient(record.context(), "to see " + record.noun(), record, "it does not.");
    }

    /**
     * Verifies that the request succeeded.
     *
     * <pre>{@code
     * assertThat(developer).eventually().record(recordId).succeeded();   // passes once it did
     * // fails if it is still going on, or failed, with the errors
     * assertThat(developer).record(recordId).succeeded();
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the record has another status
     */
    public RecordAssert succeeded() {
        return is(RecordStatus.SUCCEEDED, "to have succeeded");
    }

    /**
     * Verifies that the request failed.
     *
     * <pre>{@code
     * assertThat(developer).record(recordId).failed();   // passes if it did, fails if it is still going on
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the record has another status
     */
    public RecordAssert failed() {
        return is(RecordStatus.FAILED, "to have failed");
    }

    /**
     * Verifies that the request failed with an error.
     *
     * <pre>{@code
     * assertThat(developer).record(recordId).failedWith("Small instances only");   // passes if an error says so
     * assertThat(developer).record(recordId).failedWith("denied");                 // fails, and shows the errors
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param text a part of the code or the description of the error
     * @throws AssertionError if the record has another status or no such error
     */
    public RecordAssert failedWith(String text) {
        Parameters.required("text of the error", text);
        String what = "to have failed with an error that contains:" + Text.NEW_LINE + "  " + text;
        return verify(record -> {
            if (record.detail().status() != RecordStatus.FAILED) {
                throw unmet(record, what, "it is " + record.status() + hintToWait(record.isInProgress()));
            }
            if (!record.errors().contains(text)) {
                throw unmet(
                        record,
                        what,
                        record.errors().isEmpty()
                                ? "it failed without any error."
                                : "it failed with:" + Text.NEW_LINE + record.errors());
            }
        });
    }

    /**
     * Verifies the status of the record.
     *
     * <pre>{@code
     * assertThat(developer).record(recordId).hasStatus(IN_PROGRESS);   // passes while it is going on
     * assertThat(developer).record(recordId).hasStatus(CREATED);       // fails then
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param status the status
     * @throws AssertionError if the record has another status
     */
    public RecordAssert hasStatus(RecordStatus status) {
        Parameters.required("status", status);
        return is(status, Text.withValue("to have status", status));
    }

    private RecordAssert is(RecordStatus status, String what) {
        return verify(record -> {
            if (record.detail().status() != status) {
                throw difference(
                        String.valueOf(record.detail().statusAsString()),
                        status.toString(),
                        UnmetExpectation.of(
                                record, what, "it is " + record.status() + hintToWait(record.isInProgress())));
            }
        });
    }

    /**
     * Verifies the type of the record.
     *
     * <pre>{@code
     * assertThat(developer).record(recordId).isOfType("PROVISION_PRODUCT");             // passes
     * assertThat(developer).record(recordId).isOfType("TERMINATE_PROVISIONED_PRODUCT"); // fails
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param type such as {@code UPDATE_PROVISIONED_PRODUCT}
     * @throws AssertionError if the record has another type
     */
    public RecordAssert isOfType(String type) {
        Parameters.required("type of the record", type);
        return verify(record -> {
            String present = String.valueOf(record.detail().recordType());
            if (!type.equals(present)) {
                throw difference(
                        present,
                        type,
                        UnmetExpectation.of(record, Text.withValue("to be of type", type), "it is of type " + present));
            }
        });
    }

    /**
     * Verifies an output of the record.
     *
     * <pre>{@code
     * assertThat(developer).record(recordId).hasOutput("Url", "https://web.example.com");   // passes
     * assertThat(developer).record(recordId).hasOutput("Url", "https://example.com");       // fails
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param key the key of the output
     * @param value its value
     * @throws AssertionError if there is no such output, or it has another value
     */
    public RecordAssert hasOutput(String key, String value) {
        Parameters.required("key of the output", key);
        Parameters.required("value of the output", value);
        return verify(record -> {
            Outputs outputs = new Outputs(record.outputs());
            if (!outputs.has(key, value)) {
                throw unmet(record, Outputs.expected(key, value), outputs.but(key));
            }
        });
    }

    private AssertionError unmet(RecordView record, String what, String reason) {
        return assertionError(UnmetExpectation.of(record, what, reason));
    }
}
