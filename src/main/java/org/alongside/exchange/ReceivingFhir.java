package org.alongside.exchange;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes in referrals that other systems send as FHIR R4.
 */
public interface ReceivingFhir {

	/**
	 * Takes in one bundle or resource, all of it or nothing.
	 * @param programme code of the programme asked for, or null when the content decides
	 * @param language of the words used where the sender gave none
	 * @throws FhirRefused if it cannot be read or holds no referral
	 * @throws org.alongside.shared.RefusedException if a person described lacks what a
	 * client needs
	 */
	Taken receive(InputStream json, @Nullable String programme, Actor by, Locale language);

	/**
	 * Takes in several files, each by itself; single resources among them, which often
	 * speak of one another, are read together as one.
	 */
	List<FileTaken> receiveFiles(List<FileSent> files, @Nullable String programme, Actor by, Locale language);

	/**
	 * A file as it was sent.
	 *
	 * @param name its name
	 * @param content opens it for reading, more than once if need be
	 */
	record FileSent(String name, Content content) {
	}

	/**
	 * Content that can be opened.
	 */
	@FunctionalInterface
	interface Content {

		/** Opens the content. */
		InputStream open() throws java.io.IOException;

	}

	/**
	 * What became of a file, or of several read together.
	 *
	 * @param names names of the files
	 * @param taken what was taken in, or null when it was refused
	 * @param refused why nothing was taken in, or null
	 */
	record FileTaken(List<String> names, @Nullable Taken taken, @Nullable RuntimeException refused) {
	}

	/**
	 * What was taken in.
	 *
	 * @param bundleType type of the bundle, or null when there was none
	 * @param entries number of its entries
	 * @param referrals a referral for each person
	 * @param referralOf number of the referral an entry went into, by number of the entry
	 */
	record Taken(@Nullable String bundleType, int entries, List<ReferralTaken> referrals,
			Map<Integer, Integer> referralOf) {
	}

	/**
	 * A referral taken in.
	 *
	 * @param caseId the case
	 * @param caseNumber its number
	 * @param already whether it had been received before and nothing was changed
	 * @param name name of the person referred
	 * @param notes what the reader should know
	 */
	record ReferralTaken(CaseId caseId, String caseNumber, boolean already, String name, List<Note> notes) {
	}

	/**
	 * Something the reader should know.
	 *
	 * @param code message key without its prefix {@code exchange.note.}
	 * @param arguments values for the message
	 */
	record Note(String code, List<Object> arguments) {

		static Note of(String code, Object... arguments) {
			return new Note(code, List.of(arguments));
		}

	}

}
