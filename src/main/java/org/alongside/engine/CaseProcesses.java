package org.alongside.engine;

import org.alongside.shared.CaseId;

import java.util.Map;

/**
 * The processes of a case. The business key of each is the id of the case.
 */
public interface CaseProcesses {

	/**
	 * Starts a process for a case.
	 * @param process id of the process, such as {@code case-lifecycle}
	 * @param facts routing facts; references and flags, never personal data
	 */
	void start(String process, CaseId caseId, Map<String, Object> facts);

	/**
	 * Starts the process that begins with a message, for a case.
	 * @param message name of the message, such as {@code case-reopened}
	 */
	void startByMessage(String message, CaseId caseId, Map<String, Object> facts);

	/**
	 * Tells one running process of a case that something happened.
	 * @param process id of the process that waits for the message
	 * @param message name of the message
	 * @param facts routing facts to set on the process
	 * @return whether somebody was waiting for it
	 */
	boolean tell(String process, CaseId caseId, String message, Map<String, Object> facts);

	/**
	 * Tells the one running process that carries the given fact, such as the referral's
	 * own process, that something happened.
	 * @return whether somebody was waiting for it
	 */
	boolean tell(String process, CaseId caseId, String fact, Object value, String message, Map<String, Object> facts);

	/** Returns whether any process of the case is still running. */
	boolean running(CaseId caseId);

	/** Returns whether a process of the case is running. */
	boolean running(String process, CaseId caseId);

}
