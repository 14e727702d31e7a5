package org.alongside.documents;

import org.alongside.tasks.SectionEvidence;
import org.springframework.stereotype.Component;

/**
 * The files of the case, beside every decision on it.
 */
@Component
class DocumentEvidence extends SectionEvidence {

	private static final int ORDER = 80;

	DocumentEvidence(DocumentSection section) {
		super(section, ORDER);
	}

}
