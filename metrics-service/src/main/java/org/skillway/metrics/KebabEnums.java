package org.skillway.metrics;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.skillway.metrics.drift.Because;
import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.metrics.kpi.domain.Layer;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;

/** Gives our enums their names in JSON, {@code higher-is-better}, and keeps Jackson out of the domain. */
@Singleton
public class KebabEnums implements ObjectMapperCustomizer {

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface Kebab {}

    /** The same name where no JSON is written. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Because.class, Kebab.class)
                .addMixIn(Direction.class, Kebab.class)
                .addMixIn(Layer.class, Kebab.class)
                .addMixIn(Preset.class, Kebab.class)
                .addMixIn(Verifier.class, Kebab.class);
    }
}
