package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** A structure; the input of an operation is one. It holds only the members that have a constraint. */
final class StructureShape implements Shape {

    private final List<Member> members;

    /** The members with the SDK's fields, known after the first check of a value. */
    private volatile @Nullable List<BoundMember> bound;

    StructureShape(List<Member> members) {
        this.members = members;
    }

    List<Member> members() {
        return members;
    }

    @Override
    public ConstraintChecks constraints() {
        return ConstraintChecks.NONE;
    }

    @Override
    public void checkInside(Object value, Violations found) {
        SdkPojo pojo = (SdkPojo) value;
        List<BoundMember> known = boundTo(pojo);
        for (int i = 0; i < known.size(); i++) {
            known.get(i).check(pojo, found);
        }
    }

    private List<BoundMember> boundTo(SdkPojo pojo) {
        List<BoundMember> known = bound;
        if (known == null) {
            known = bind(pojo.sdkFields());
            bound = known; // a second thread writes an equal list
        }
        return known;
    }

    /**
     * Returns the members in the order of the SDK's fields, which is the order of AWS's published model. Members that
     * this version of the SDK does not have are left out: nobody can have set them.
     */
    private List<BoundMember> bind(List<SdkField<?>> fields) {
        List<BoundMember> result = new ArrayList<>();
        for (SdkField<?> field : fields) {
            for (Member member : members) {
                if (field.memberName().equals(member.name())) {
                    result.add(new BoundMember(member, field));
                }
            }
        }
        return List.copyOf(result);
    }
}
