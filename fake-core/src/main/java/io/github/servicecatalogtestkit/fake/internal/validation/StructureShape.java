package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** A structure, and at the top an operation's input. Of its members it knows those that something constrains. */
final class StructureShape implements Shape {

    private final List<Member> members;

    /** The members with the fields of the SDK's class, once a value of that class was seen. */
    private volatile @Nullable List<BoundMember> bound;

    StructureShape(List<Member> members) {
        this.members = members;
    }

    List<Member> members() {
        return members;
    }

    @Override
    public ConstraintChecks demands() {
        return ConstraintChecks.NONE;
    }

    @Override
    public List<Violation> violationsWithin(Object value) {
        SdkPojo pojo = (SdkPojo) value;
        List<BoundMember> known = boundTo(pojo);
        List<Violation> found = List.of();
        for (int i = 0; i < known.size(); i++) {
            found = Violation.both(found, known.get(i).violationsIn(pojo));
        }
        return found;
    }

    private List<BoundMember> boundTo(SdkPojo pojo) {
        List<BoundMember> known = bound;
        if (known == null) {
            known = bind(pojo.sdkFields());
            bound = known; // a second thread that comes here writes an equal list
        }
        return known;
    }

    /** Leaves out members that an older SDK does not have: nobody can have set them. */
    private List<BoundMember> bind(List<SdkField<?>> fields) {
        List<BoundMember> result = new ArrayList<>();
        for (Member member : members) {
            for (SdkField<?> field : fields) {
                if (field.memberName().equals(member.name())) {
                    result.add(new BoundMember(member, field));
                }
            }
        }
        return List.copyOf(result);
    }
}
