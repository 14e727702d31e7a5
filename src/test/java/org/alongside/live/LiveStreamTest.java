package org.alongside.live;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class LiveStreamTest {

	private static final Instant MORNING = Instant.parse("2026-11-23T12:00:00Z");

	@Test
	void saysWhatChangedInQuietHoursWhenTheyAreOver() {
		LiveStream page = new LiveStream(Set.of(), "session", at -> at.isBefore(MORNING));
		assertThat(page.waits(MORNING)).isFalse();
		assertThat(page.changed()).isTrue();
		assertThat(page.waits(MORNING.minusSeconds(1))).isFalse();
		assertThat(page.waits(MORNING)).isTrue();
	}

}
