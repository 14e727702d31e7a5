package org.alongside.forms;

import org.alongside.engine.DeployedForm;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers given, kept with the version of the form that asked for them.
 */
public interface Submissions {

	/**
	 * Keeps an answer in the current transaction.
	 * @param subject what it answers, such as {@code task:<id>}
	 * @return the identifier of the submission
	 */
	UUID keep(DeployedForm form, CaseId caseId, String subject, Actor by, Map<String, Object> answers);

	/** Finds the newest answer to a subject, such as {@code task:<id>}. */
	Optional<Submission> of(String subject);

	/** Returns the submissions of a case, newest first, at most {@code limit}. */
	List<Submission> ofCase(CaseId caseId, int limit);

}
