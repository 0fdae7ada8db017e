package org.skillway.suite.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.Set;

/** Reads a manifest as strictly as an API server that is told to validate: no field that it does not know. */
final class Kubernetes {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "apps/v1/Deployment", Deployment.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "networking.k8s.io/v1/Ingress", Ingress.class);

    /** The Prometheus operator's and the Gateway API's, of which there is no model here. */
    private static final Set<String> FOREIGN = Set.of("monitoring.coreos.com/v1/", "gateway.networking.k8s.io/v1/");

    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new NothingBeside());

    /** The model keeps what it does not know; here that is a mistake. */
    private static final class NothingBeside extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    private Kubernetes() {}

    static void read(JsonNode manifest) throws JsonProcessingException {
        var kind = manifest.required("apiVersion").asText() + "/"
                + manifest.required("kind").asText();
        if (FOREIGN.stream().anyMatch(kind::startsWith)) {
            return;
        }
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("No model of " + kind);
        }
        STRICT.treeToValue(manifest, type);
    }
}
