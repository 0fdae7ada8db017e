package org.skillway.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.Service;

/** The sample company's modules, copied until there are so many: a tenth in the skills of the role, the rest in ninety others. */
final class BigCatalogue {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 200;
    private static final int OTHER_SKILLS = 90;

    private final Client author;
    private final List<JsonNode> originals = new ArrayList<>();
    private final List<String> skills;

    BigCatalogue(Stand stand) {
        author = stand.suite().as("ld-admin", "bench-author", Service.CURRICULUM);
        skills = ActivityRequests.skills(stand);
        for (JsonNode module : stand.company().modules()) {
            if (module.at("/kind").asText().matches("lesson|practice")) {
                originals.add(module);
            }
        }
    }

    /** Imports copies until the catalogue holds so many modules. */
    void growTo(int modules) {
        int known = 0;
        for (JsonNode ignored : author.list("/v1/modules")) {
            known++;
        }
        for (var from = known; from < modules; from += BATCH) {
            var batch = JSON.createArrayNode();
            for (var n = from; n < Math.min(modules, from + BATCH); n++) {
                batch.add(copy(n));
            }
            importing(batch);
        }
    }

    /** Publishes one module of the role's skills anew. */
    void changeOne() {
        var module = copy(0).put("title", "Another title");
        ((ObjectNode) module.at("/outcome")).put("skill", skills.getFirst());
        importing(JSON.createArrayNode().add(module));
    }

    private void importing(ArrayNode modules) {
        author.post("/v1/modules:import", modules);
    }

    private ObjectNode copy(int n) {
        ObjectNode module = originals.get(n % originals.size()).deepCopy();
        var key = "bench-%04d".formatted(n);
        module.put("key", key);
        module.putArray("prerequisites");
        var skill = n % 10 == 0 ? skills.get(n / 10 % skills.size()) : "bench-skill-" + n % OTHER_SKILLS;
        ((ObjectNode) module.at("/outcome")).put("skill", skill);
        var item = 0;
        for (JsonNode asked : module.withArray("items")) {
            ((ObjectNode) asked).put("key", key + '-' + ++item);
        }
        return module;
    }
}
