package org.skillway.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedListsTest {

    record Page(
            @Size(max = 2) List<String> words,
            List<Page> pages,
            @Size(max = 1) Map<String, List<String>> glossary,
            @Size(max = 1) List<List<String>> rows) {}

    private final ObjectMapper json = new ObjectMapper();

    BoundedListsTest() {
        new BoundedLists().customize(json);
    }

    @Test
    void aListOfItsSizeIsReadAsEver() throws JsonProcessingException {
        Page page = read("{\"words\": [\"a\", null], \"pages\": [{}, {}, {\"words\": []}]}");

        assertThat(page.words()).containsExactly("a", null);
        assertThat(page.pages()).hasSize(3).last().extracting(Page::words).isEqualTo(List.of());
        assertThat(read("{\"words\": null}").words()).isNull();
    }

    @Test
    void aListIsReadNoFurtherThanItsSize() {
        assertThatThrownBy(() -> read("{\"pages\": [{}, {\"words\": [\"a\", \"b\", \"c\", not even JSON"))
                .isInstanceOfSatisfying(JsonMappingException.class, refused -> {
                    assertThat(refused.getCause())
                            .isInstanceOf(BoundedLists.Full.class)
                            .hasMessage("size must be between 0 and 2");
                    assertThat(refused.getPathReference()).contains("[\"pages\"]", "[1]", "[\"words\"]");
                });
    }

    @Test
    void aMapIsReadNoFurtherThanItsSize() {
        assertThatThrownBy(() -> read("{\"glossary\": {\"a\": [], \"b\": [], not even JSON"))
                .isInstanceOfSatisfying(JsonMappingException.class, refused -> {
                    assertThat(refused.getCause()).hasMessage("size must be between 0 and 1");
                    assertThat(refused.getPathReference()).contains("[\"glossary\"]", "[\"b\"]");
                });
    }

    @Test
    void whatIsSaidOfAListHoldsOfNoneWithinIt() throws JsonProcessingException {
        Page page = read("{\"glossary\": {\"a\": [\"b\", \"c\"]}, \"rows\": [[\"a\", \"b\"]]}");

        assertThat(page.glossary()).containsEntry("a", List.of("b", "c"));
        assertThat(page.rows()).containsExactly(List.of("a", "b"));
    }

    @Test
    void aListThatIsTheBodyIsReadAsItsEndpointSays() throws NoSuchFieldException {
        Size two = Page.class.getDeclaredField("words").getAnnotation(Size.class);
        String pages = "[{\"pages\": [{}, {}, {}]}, {}, {}]";

        assertThatThrownBy(() -> ScopedValue.where(BoundedLists.OF_THE_BODY, two)
                        .call(() -> json.readValue(pages, new TypeReference<List<Page>>() {})))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        refused -> assertThat(refused.getPathReference())
                                .contains("[2]")
                                .doesNotContain("pages"));
        assertThatCode(() -> json.readValue(pages, new TypeReference<List<Page>>() {}))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoListIsRefusedAsEver() {
        assertThatThrownBy(() -> read("{\"words\": 7}")).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("{\"words\": {}}")).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("{\"glossary\": []}")).isInstanceOf(MismatchedInputException.class);
    }

    private Page read(String text) throws JsonProcessingException {
        return json.readValue(text, Page.class);
    }
}
