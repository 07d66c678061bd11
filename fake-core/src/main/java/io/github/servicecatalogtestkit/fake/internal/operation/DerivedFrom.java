package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the SDK interfaces from which the operations and clients of a service are generated at build time. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@Repeatable(DerivedFrom.All.class)
@interface DerivedFrom {

    Service service();

    Class<?> client();

    Class<?> asyncClient();

    /** The container annotation for several {@link DerivedFrom} annotations. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PACKAGE)
    @interface All {
        DerivedFrom[] value();
    }
}
