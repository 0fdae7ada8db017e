package org.skillway.curriculum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.path.domain.Path.Suggestion;

/** What a person should help with as it is stored; earlier releases kept no motive. */
record StoredSuggestion(
        String skill,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Motive motive) {

    static StoredSuggestion of(Suggestion suggestion) {
        return new StoredSuggestion(suggestion.skill(), suggestion.reason(), suggestion.motive());
    }

    Suggestion toSuggestion() {
        return new Suggestion(skill, reason, motive);
    }
}
