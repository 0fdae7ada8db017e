package org.skillway.platform.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes days, times, durations, words of a list and ids as the text that the contract has them in (RFC 3339, RFC 9562), and
 * numbers as numbers. The library also takes seconds and lists for a day, Base64 for an id and "NaN" for a number.
 */
final class PlainValues extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, float.class, Float.class);
    private static final Pattern NO_SPACES = Pattern.compile("\\S+");
    private static final Map<Class<?>, Pattern> TEXTS = Map.of(
            LocalDate.class, Rfc3339.DAY,
            LocalTime.class, Rfc3339.TIME_OF_DAY,
            Instant.class, Rfc3339.TIME,
            OffsetDateTime.class, Rfc3339.TIME,
            ZonedDateTime.class, Rfc3339.TIME,
            UUID.class, Pattern.compile("[0-9a-fA-F-]{36}"));

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
        var type = bean.getBeanClass();
        if (NUMBERS.contains(type)) {
            return new Numeric(usual);
        }
        return TEXTS.containsKey(type) || type.getPackageName().equals("java.time")
                ? new Textual(usual, TEXTS.getOrDefault(type, NO_SPACES))
                : usual;
    }

    /** The library passes over spaces around a word of a list. */
    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
        return new Textual(usual, NO_SPACES);
    }

    private static final class Numeric extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private Numeric(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new Numeric(usual);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? context.handleUnexpectedToken(handledType(), parser)
                    : super.deserialize(parser, context);
        }
    }

    private static final class Textual extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final Pattern form;

        private Textual(JsonDeserializer<?> usual, Pattern form) {
            super(usual);
            this.form = form;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new Textual(usual, form);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getText();
            if (form.matcher(text).matches()) {
                var value = super.deserialize(parser, context);
                if (!(value instanceof Instant time) || Rfc3339.holds(time)) {
                    return value;
                }
            }
            return context.handleWeirdStringValue(handledType(), text, "it has another form");
        }
    }
}
