package org.alongside.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * What the engine remembers: everything but what could name a person. Every variable that
 * is written passes here, so this is also where anything but a fact is refused, whoever
 * sets it.
 */
class EngineHistory extends CacheAwareHistoryEventProducer {

	@Override
	public HistoryEvent createHistoricVariableCreateEvt(VariableInstanceEntity variable, VariableScope source) {
		Facts.check(variable.getName(), variable.getValue());
		return super.createHistoricVariableCreateEvt(variable, source);
	}

	@Override
	public HistoryEvent createHistoricVariableUpdateEvt(VariableInstanceEntity variable, VariableScope source) {
		Facts.check(variable.getName(), variable.getValue());
		return super.createHistoricVariableUpdateEvt(variable, source);
	}

	@Override
	public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
		return super.createHistoricJobLogFailedEvt(job, failure == null ? null : BareFailure.of(failure));
	}

	/**
	 * The full level without decisions: their inputs, such as thoughts of suicide, are
	 * answers, and answers are kept in the domain only.
	 */
	static class Level extends HistoryLevelFull {

		@Override
		public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
			return type != HistoryEventTypes.DMN_DECISION_EVALUATE && super.isHistoryEventProduced(type, entity);
		}

	}

}
