package org.alongside.tasks.web;

import org.alongside.calendar.DueText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox in words.
 *
 * @param group code of the group it stands in, such as {@code overdue} or {@code band.1}
 * @param heading whether it is the first row of its group
 * @param safety whether it is about a danger
 * @param unread whether the reader holds it and has not opened it yet
 * @param why why it stands where it stands, in a sentence
 * @param url where it is worked on, or the case's file when it is done
 */
record InboxRow(String taskId, String name, String clientName, String caseNumber, String programme, String group,
		boolean heading, boolean safety, boolean unread, DueText.Due due, @Nullable String holder, boolean mine,
		String why, String url, boolean done) {

}
