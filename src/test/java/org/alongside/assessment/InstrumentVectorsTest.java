package org.alongside.assessment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every instrument of the catalogue against vectors written from its published rules.
 */
class InstrumentVectorsTest {

	private static final Catalogue CATALOGUE = CatalogueFiles.shipped();

	private static final Scoring SCORING = new Scoring(new RealDecisions(CatalogueFiles.beside()));

	static Stream<Instrument> instruments() {
		return CATALOGUE.all().stream();
	}

	static Stream<ItemVector> vectors() {
		return instruments().map(Instrument::id).flatMap((id) -> ItemVector.of(id).stream());
	}

	@ParameterizedTest
	@MethodSource("instruments")
	void hasVectorsForEveryScale(Instrument instrument) {
		assertThat(ItemVector.exist(instrument.id())).as("a file of vectors").isTrue();
		assertThat(instrument.scales()).allSatisfy((scale) -> assertThat(ItemVector.of(instrument.id()))
			.anyMatch((vector) -> vector.scale().equals(scale.key()) || vector.scale().isEmpty()));
	}

	@ParameterizedTest
	@MethodSource("vectors")
	void scoresAsPublished(ItemVector vector) {
		Instrument instrument = CATALOGUE.find(vector.instrument()).orElseThrow();

		assertThat(vector.outcome(instrument, SCORING)).isEqualTo(vector.expected());
	}

}
