package org.skillway.platform.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stops reading a list or a map of a body at its {@link Size}. Looked at only when all is read, a list of nothing but mistakes
 * would give several of them for each three bytes, and a body of a megabyte more than fits into memory.
 */
@Singleton
public class BoundedLists implements ObjectMapperCustomizer {

    /** What is allowed of a list that is the body itself, while one is read. */
    static final ScopedValue<Size> OF_THE_BODY = ScopedValue.newInstance();

    /** There is more than may be. */
    public static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Full(Size allowed) {
            super("size must be between " + allowed.min() + " and " + allowed.max());
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("bounded-lists").setDeserializerModifier(new Bounding()));
    }

    private static final class Bounding extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        // What is declared as a List or a Map comes here as what is made of it.
        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return type.hasRawClass(ArrayList.class) ? new Bounded(usual, type.getContentType(), null) : usual;
        }

        @Override
        public JsonDeserializer<?> modifyMapDeserializer(
                DeserializationConfig config, MapType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return type.hasRawClass(LinkedHashMap.class) ? new Bounded(usual, type.getContentType(), null) : usual;
        }
    }

    private static final class Bounded extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final JavaType content;
        private final transient @Nullable Size allowed;

        Bounded(JsonDeserializer<?> usual, JavaType content, @Nullable Size allowed) {
            super(usual);
            this.content = content;
            this.allowed = allowed;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new Bounded(usual, content, allowed);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            JsonDeserializer<?> known = super.createContextual(context, property);
            return new Bounded(
                    known instanceof Bounded bounded ? bounded.getDelegatee() : known,
                    content,
                    property != null && isOf(property) ? property.getAnnotation(Size.class) : null);
        }

        /** Rather than of a list within the property's list. */
        private boolean isOf(BeanProperty property) {
            return content.equals(property.getType().getContentType());
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Size most = isTheBody(parser) ? OF_THE_BODY.get() : allowed;
            boolean map = Map.class.isAssignableFrom(handledType());
            if (most == null || !parser.hasToken(map ? JsonToken.START_OBJECT : JsonToken.START_ARRAY)) {
                return super.deserialize(parser, context);
            }
            return ((JsonDeserializer<Object>) getDelegatee())
                    .deserialize(parser, context, map ? new BoundedMap(most) : new BoundedList(most));
        }

        private static boolean isTheBody(JsonParser parser) {
            var outside = parser.getParsingContext().getParent();
            return OF_THE_BODY.isBound() && outside != null && outside.inRoot();
        }
    }

    private static final class BoundedList extends ArrayList<Object> {

        private static final long serialVersionUID = 1L;

        private final transient Size allowed;

        BoundedList(Size allowed) {
            this.allowed = allowed;
        }

        @Override
        public boolean add(Object one) {
            if (size() == allowed.max()) {
                throw new Full(allowed);
            }
            return super.add(one);
        }
    }

    private static final class BoundedMap extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        private final transient Size allowed;

        BoundedMap(Size allowed) {
            this.allowed = allowed;
        }

        @Override
        public @Nullable Object put(Object key, Object value) {
            if (size() == allowed.max()) {
                throw new Full(allowed);
            }
            return super.put(key, value);
        }
    }
}
