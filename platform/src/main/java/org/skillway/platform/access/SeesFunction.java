package org.skillway.platform.access;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/** Makes the SQL function {@code sees} known to HQL as a condition. */
public class SeesFunction implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var bool = contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions.getFunctionRegistry().registerNamed("sees", bool);
    }
}
