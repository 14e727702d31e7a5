package org.alongside.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Recognises by their first signs the formats people send by mistake, so that they are
 * told what it is.
 */
final class Foreign {

	private static final int ENOUGH = 256;

	private Foreign() {
	}

	/**
	 * Lets pass what may be JSON, with the stream where it was.
	 * @param in a stream that supports marks
	 * @throws FhirRefused naming the format
	 */
	static void refuse(InputStream in) throws IOException {
		in.mark(ENOUGH);
		byte[] bytes = in.readNBytes(ENOUGH);
		in.reset();
		// Marks of byte order and the zero bytes of wider encodings are no signs of their
		// own.
		String start = new String(bytes, StandardCharsets.ISO_8859_1)
			.replaceAll("^(?:\\u00EF\\u00BB\\u00BF|[\\u00FE\\u00FF]{2})", "")
			.replace("\0", "")
			.stripLeading();
		if (start.isEmpty()) {
			throw FhirRefused.malformed("empty", null);
		}
		if (start.startsWith("<")) {
			throw FhirRefused.malformed("xml", null);
		}
		String upper = start.toUpperCase(Locale.ROOT);
		if (upper.startsWith("MSH|") || upper.startsWith("\u000BMSH|") || upper.startsWith("FHS|")
				|| upper.startsWith("BHS|")) {
			throw FhirRefused.malformed("hl7v2", null);
		}
	}

}
