package org.alongside.clocks;

import org.alongside.engine.EngineTask;
import org.alongside.engine.EngineTaskEvent;
import org.alongside.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * A clock stops with its task.
 */
@Component
class StoppingClocks {

	private final ClockBook clocks;

	private final Clock clock;

	StoppingClocks(ClockBook clocks, Clock clock) {
		this.clocks = clocks;
		this.clock = clock;
	}

	@EventListener
	void on(EngineTaskEvent event) {
		EngineTask task = event.task();
		if (event instanceof EngineTaskEvent.Completed) {
			Actor by = task.assignee() == null ? Actor.automatic(task.process()) : Actor.person(task.assignee());
			clocks.stop(task.id(), by, clock.instant());
		}
		else if (event instanceof EngineTaskEvent.Withdrawn) {
			clocks.stop(task.id(), Actor.automatic(task.process()), clock.instant());
		}
	}

}
