package org.alongside.tasks;

import org.alongside.engine.DeployedForm;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A task opened to be worked on.
 *
 * @param row the task
 * @param form its form as deployed, or null when it has none
 * @param schema the form's schema in the reader's language; an empty object when it has
 * none
 * @param data what the form starts with
 * @param known where what is known of the person comes from, in words, by the name of the
 * field
 * @param mayClaim whether the reader may claim it now
 * @param mayComplete whether the reader may complete it now
 * @param holderName name of who holds it, or null
 * @param completing the completion that has not taken effect yet, or null
 */
public record OpenTask(TaskRow row, @Nullable DeployedForm form, String schema, Map<String, Object> data,
		Map<String, String> known, boolean mayClaim, boolean mayComplete, @Nullable String holderName,
		@Nullable Completing completing) {

}
