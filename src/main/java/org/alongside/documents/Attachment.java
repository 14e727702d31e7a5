package org.alongside.documents;

import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a case.
 *
 * @param id its identifier
 * @param sequence grows with each one added
 * @param caseId the case
 * @param name its name, harmless to write anywhere
 * @param mediaType its type, by its content
 * @param bytes how long it is
 * @param scanned whether a virus scanner looked at it
 * @param addedBy reference of who added it
 * @param addedAt when
 * @param withdrawnBy reference of who withdrew it, or null
 * @param withdrawnAt when, or null
 * @param withdrawnWhy why, or null
 */
public record Attachment(UUID id, long sequence, CaseId caseId, String name, String mediaType, long bytes,
		boolean scanned, String addedBy, Instant addedAt, @Nullable String withdrawnBy, @Nullable Instant withdrawnAt,
		@Nullable String withdrawnWhy) {

}
