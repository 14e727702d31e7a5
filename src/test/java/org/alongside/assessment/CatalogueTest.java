package org.alongside.assessment;

import org.alongside.shared.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The catalogue of instruments, and adding to it with files alone.
 */
class CatalogueTest {

	/** An instrument as an analyst would add it, beside nothing else. */
	private static final Path ADDED = Path.of("src/test/resources/org/alongside/assessment/added");

	private final Map<String, String> beside = CatalogueFiles.read(ADDED, "");

	@Test
	void holdsTogether() {
		assertThat(CatalogueFiles.shipped().all()).hasSizeGreaterThan(16)
			.allSatisfy((instrument) -> assertThat(instrument.licence().text()).isNotBlank());
	}

	@Test
	void scoresAnInstrumentAddedByFilesAlone() {
		Instrument sleep = new Catalogue(entry(text()), beside).find("instrument-sleep").orElseThrow();
		Scoring scoring = new Scoring(new RealDecisions(beside));

		Scored scored = scoring.score(sleep, new Answers(Map.of("item1", "2", "item2", "0", "item3", "3")));

		assertThat(scored.main().score()).isEqualTo(8);
		assertThat(scored.main().band()).isEqualTo("poor");
		assertThat(scored.main().parts()).extracting(ScaleScore.Part::worth).containsExactly(2, 3, 3);
		assertThat(scored.danger()).isNull();
	}

	static Stream<Arguments> slips() {
		return Stream.of(arguments("id: instrument-sleep", "id: instrument-slep", "id: must be the name of the file"),
				arguments("version: \"1\"", "versoin: \"1\"", "versoin"),
				arguments("title: \"Sleep, three questions\"", "title: \"\"", "title: is missing"),
				arguments("usable: true", "usable: false", "needs.en: is missing"),
				arguments("key: item2, values: [0, 1, 2, 3]", "key: item2, values: [0, 1, 2]",
						"items[1].values: are [0, 1, 2], the form offers [0, 1, 2, 3]"),
				arguments("key: item3", "key: item9", "items[2].key: forms/instrument-sleep.form has no field item9"),
				arguments("method: sum", "method: count", "scales[0].from: from or upTo belongs to the method count"),
				arguments("method: sum", "method: average", "scales[0].method"),
				arguments("upTo: 1", "upTo: 3", "scales[0].missing.upTo: must leave at least one answer"),
				arguments("languages: [en]", "languages: []", "languages: names none"),
				arguments("languages: [en]", "languages: [en]\nloinc: {panel: sleep}",
						"loinc.panel: is not a LOINC code: sleep"),
				arguments("scales:", "reads: [mood]\nscales:",
						"reads: are [mood], processes/instrument-sleep.dmn asks for []"),
				arguments("scales:", "safety: [{of: item7, from: 1, kind: self-harm, source: us}]\nscales:",
						"safety[0].of: is neither an item nor a scale: item7"));
	}

	@ParameterizedTest
	@MethodSource("slips")
	void saysFileAndFieldOfWhatIsWrong(String right, String wrong, String problem) {
		assertThat(text()).contains(right);

		assertThatIllegalStateException().isThrownBy(() -> new Catalogue(entry(text().replace(right, wrong)), beside))
			.withMessageContaining("instrument-sleep.yaml: " + problem);
	}

	@Test
	void saysWhichFileIsMissing() {
		Map<String, String> alone = new HashMap<>(beside);
		alone.remove("instrument-sleep.form");
		alone.remove("instrument-sleep.dmn");

		assertThatIllegalStateException().isThrownBy(() -> new Catalogue(entry(text()), alone))
			.withMessageContaining("form: there is no forms/instrument-sleep.form")
			.withMessageContaining("decision: there is no processes/instrument-sleep.dmn");
	}

	@Test
	void saysThatAFileIsNotYaml() {
		assertThatIllegalStateException().isThrownBy(() -> new Catalogue(entry("id: [\n"), beside))
			.withMessageContaining("instrument-sleep.yaml: is not YAML");
	}

	private String text() {
		return beside.get("instrument-sleep.yaml");
	}

	private static Map<String, String> entry(String text) {
		return Map.of("instrument-sleep.yaml", text);
	}

}
