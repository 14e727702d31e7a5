package org.alongside.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The types of files that are taken, told by what is in them and not by their name.
 */
enum FileType {

	/** ISO 32000. */
	PDF("application/pdf", "pdf"),
	/** ISO/IEC 15948. */
	PNG("image/png", "png"),
	/** ISO/IEC 10918-5. */
	JPEG("image/jpeg", "jpg", "jpeg"),
	/** ISO/IEC 23008-12, what telephones take pictures in. */
	HEIC("image/heic", "heic", "heif"),
	/** ISO/IEC 29500, without macros. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	/** UTF-8 without control characters. */
	TEXT("text/plain", "txt", "csv", "md");

	private static final int HEAD = 32;

	private static final int BUFFER = 16 * 1024;

	private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "mif1", "msf1");

	/** A document has some dozen parts; more, or larger, is made to hurt. */
	private static final int MOST_PARTS = 2_000;

	private static final long MOST_UNPACKED = 200_000_000;

	private final String mediaType;

	private final List<String> endings;

	FileType(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = List.of(endings);
	}

	String mediaType() {
		return mediaType;
	}

	/** Returns the name with an ending that goes with the type. */
	String named(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return endings.contains(ending) ? name : name + "." + endings.get(0);
	}

	/** Tells the type of a file, or empty when it is none that is taken. */
	static Optional<FileType> of(FileSource file) throws IOException {
		byte[] head;
		try (InputStream in = file.open()) {
			head = in.readNBytes(HEAD);
		}
		String start = new String(head, StandardCharsets.ISO_8859_1);
		if (start.startsWith("%PDF-")) {
			return Optional.of(PDF);
		}
		if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
			return Optional.of(PNG);
		}
		if (start.startsWith("\u00ff\u00d8\u00ff")) {
			return Optional.of(JPEG);
		}
		if (start.length() >= 12 && start.startsWith("ftyp", 4) && HEIC_BRANDS.contains(start.substring(8, 12))) {
			return Optional.of(HEIC);
		}
		if (start.startsWith("PK\u0003\u0004")) {
			return isDocx(file) ? Optional.of(DOCX) : Optional.empty();
		}
		return isText(file) ? Optional.of(TEXT) : Optional.empty();
	}

	private static boolean isDocx(FileSource file) throws IOException {
		boolean document = false;
		byte[] buffer = new byte[BUFFER];
		long unpacked = 0;
		int parts = 0;
		try (ZipInputStream zip = new ZipInputStream(file.open())) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				String name = part.getName().toLowerCase(Locale.ROOT);
				if (++parts > MOST_PARTS || name.endsWith("vbaproject.bin")) {
					return false;
				}
				document |= name.equals("word/document.xml");
				for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
					unpacked += read;
					if (unpacked > MOST_UNPACKED) {
						return false;
					}
				}
			}
		}
		catch (ZipException | IllegalArgumentException problem) {
			return false;
		}
		return document;
	}

	private static boolean isText(FileSource file) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
		CharBuffer signs = CharBuffer.allocate(BUFFER);
		try (InputStream in = file.open()) {
			int read = 0;
			while (read >= 0) {
				read = in.read(bytes.array(), bytes.position(), bytes.remaining());
				bytes.position(bytes.position() + Math.max(0, read)).flip();
				if (decoder.decode(bytes, signs, read < 0).isError() || hasControls(signs.flip())) {
					return false;
				}
				bytes.compact();
				signs.clear();
			}
		}
		return true;
	}

	private static boolean hasControls(CharBuffer signs) {
		return signs.chars().anyMatch((sign) -> Character.isISOControl(sign) && "\t\r\n\f".indexOf(sign) < 0);
	}

}
