package org.alongside.fakes;

import org.alongside.engine.CaseProcesses;
import org.alongside.shared.CaseId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The processes of cases, of which it is only known what they were told.
 */
public class FakeProcesses implements CaseProcesses {

	public final List<Told> told = new ArrayList<>();

	/** Whether somebody waits for what is told. */
	public boolean waiting = true;

	/** Whether a process of the case runs. */
	public boolean running;

	@Override
	public void start(String process, CaseId caseId, Map<String, Object> facts) {
		told.add(new Told(process, "start", facts));
	}

	@Override
	public void startByMessage(String message, CaseId caseId, Map<String, Object> facts) {
		told.add(new Told("", message, facts));
	}

	@Override
	public boolean tell(String process, CaseId caseId, String message, Map<String, Object> facts) {
		told.add(new Told(process, message, facts));
		return waiting;
	}

	@Override
	public boolean tell(String process, CaseId caseId, String fact, Object value, String message,
			Map<String, Object> facts) {
		told.add(new Told(process, message, Map.of(fact, value)));
		return waiting;
	}

	@Override
	public boolean running(CaseId caseId) {
		return running;
	}

	@Override
	public boolean running(String process, CaseId caseId) {
		return running;
	}

	/** What was told to whom. */
	public record Told(String process, String message, Map<String, Object> facts) {
	}

}
