package org.alongside.assessment;

import org.alongside.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Says which instrument is to be completed.
 */
@Component
class InstrumentSubject implements TaskSubject {

	private final Instruments instruments;

	InstrumentSubject(Instruments instruments) {
		this.instruments = instruments;
	}

	@Override
	public String task() {
		return "assessment/complete-instrument";
	}

	@Override
	public @Nullable String of(Map<String, Object> facts) {
		return (facts.get("instrument") instanceof String id) ? instruments.title(id) : null;
	}

}
