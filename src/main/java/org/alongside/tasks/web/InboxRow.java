package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox in words.
 *
 * @param why why it stands where it stands, in a sentence
 * @param url where it is worked on, or the case's file when it is done
 */
record InboxRow(String taskId, String name, String clientName, String caseNumber, String programme, int priority,
		DueText.Due due, @Nullable String holder, boolean mine, String why, String url, boolean done) {

}
