package org.alongside.demo;

import org.alongside.walk.RunningAgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo agency is whole at whatever hour it is founded.
 */
@RunningAgency
class DemoAgencyIT {

	private final JdbcClient jdbc;

	DemoAgencyIT(@Autowired JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Test
	void tellsEveryStory() {
		assertThat(jdbc.sql("select number from demo_story order by number").query(Integer.class).list())
			.containsExactlyElementsOf(DemoStory.all().stream().map(DemoStory::number).toList());
	}

	@Test
	void hasCasesInEveryStage() {
		assertThat(jdbc.sql("select distinct stage from case_file").query(String.class).list()).contains("INTAKE",
				"ASSESSMENT", "PLANNING", "MONITORING", "CLOSURE", "CLOSED", "REFUSED");
	}

	@Test
	void recordsNothingInTheFuture() {
		assertThat(jdbc.sql("select count(*) from timeline_entry where at > now()").query(Integer.class).single())
			.isZero();
	}

	@Test
	void hasSomebodyWhoWasAskedTheSameTwice() {
		assertThat(jdbc
			.sql("select max(rounds) from (select count(*) rounds from instrument_result"
					+ " where total is not null group by case_id, instrument) asked")
			.query(Integer.class)
			.single()).isGreaterThan(1);
	}

	@Test
	void saysWhichInstrumentIsToBeCompleted() {
		assertThat(
				jdbc.sql("select distinct name from task where key = 'complete-instrument'").query(String.class).list())
			.contains("Complete instrument: PHQ-9", "Complete instrument: Hunger Vital Sign")
			.allMatch(name -> name.startsWith("Complete instrument: "));
	}

}
