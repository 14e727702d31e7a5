package org.alongside.calendar;

import org.alongside.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

class OverdueTest {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

	private final StaticMessageSource words = new StaticMessageSource();

	@Test
	void beginsWithTheDueDateInEveryPlaceThatDecidesIt() {
		words.setUseCodeAsDefaultMessage(true);
		agree(NOW.minusMillis(1), true);
		agree(NOW, true);
		agree(NOW.plusMillis(1), false);
		agree(null, false);
	}

	private void agree(Instant due, boolean expected) {
		assertThat(Overdue.is(due, NOW)).isEqualTo(expected);
		assertThat(new DueText(words).due(due, NOW, ZoneOffset.UTC, Locale.ENGLISH).state().equals("overdue"))
			.isEqualTo(expected);
		assertThat(Objects.requireNonNull(JDBC
			.sql("select coalesce(" + Overdue.SQL + ", false) from (select cast(:due as timestamptz) as due_at) one")
			.param("due", due == null ? null : Timestamp.from(due))
			.param("now", Timestamp.from(NOW))
			.query(Boolean.class)
			.single())).isEqualTo(expected);
	}

}
