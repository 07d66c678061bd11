package io.github.servicecatalogtestkit.fake.internal.wire;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.cloudformation.CloudFormationOperations;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * AWS CloudFormation in the query protocol. Only this class of the package needs the SDK's module
 * {@code cloudformation}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html">Actions</a>
 */
final class CloudFormationQuery {

    private static final QueryAnswers ANSWERS = new QueryAnswers("http://cloudformation.amazonaws.com/doc/2010-05-15/");

    private CloudFormationQuery() {}

    static WireAnswer answer(LiveCatalog live, byte[] body, Caller caller, String requestId) {
        QueryForm form = new QueryForm(body);
        CloudFormationOperations operations = new CloudFormationOperations(live);
        try {
            SdkPojo builder = operations.requestBuilder(form.action());
            new QueryReader(form).read(builder);
            if (live.present().settings().get(Setting.REFUSES_UNKNOWN_MEMBERS)) {
                form.refuseOthers();
            }
            CloudFormationRequest request = (CloudFormationRequest) ((Buildable) builder).build();
            return ANSWERS.answer(form.action(), QueryAnswers.members(operations.answer(caller, request)), requestId);
        } catch (AwsServiceException refused) {
            return ANSWERS.error(
                    refused.statusCode(),
                    refused.awsErrorDetails().errorCode(),
                    refused.awsErrorDetails().errorMessage(),
                    requestId);
        } catch (UnsupportedOperationException notModelled) {
            throw WireError.notModelled(String.valueOf(notModelled.getMessage()));
        } catch (IllegalArgumentException | IllegalStateException wrong) { // the catalog says what is wrong
            throw WireError.wrongParameter(String.valueOf(wrong.getMessage()));
        } catch (WireError wrong) {
            throw wrong;
        } catch (RuntimeException ofTheTest) {
            throw WireError.failed(ofTheTest);
        }
    }
}
