package org.alongside.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a clamd by its command {@code INSTREAM} (clamd(8)): pieces with their length, a
 * length of zero at the end, and one line as the answer. Without an address nobody is
 * asked.
 */
@Component
class ClamdScan implements VirusScan {

	private static final int PIECE = 64 * 1024;

	private static final int CONNECT_MILLIS = 3_000;

	private static final int ANSWER_MILLIS = 60_000;

	private static final int LONGEST_ANSWER = 4_096;

	private final @Nullable String host;

	private final int port;

	/**
	 * Sets it up.
	 * @param address {@code host:port}, or empty when no scanner is used
	 */
	ClamdScan(@Value("${alongside.documents.clamd:}") String address) {
		int colon = address.lastIndexOf(':');
		if (!address.isBlank() && colon < 1) {
			throw new IllegalArgumentException("alongside.documents.clamd must be host:port");
		}
		this.host = address.isBlank() ? null : address.substring(0, colon);
		this.port = address.isBlank() ? 0 : Integer.parseInt(address.substring(colon + 1));
	}

	@Override
	public Outcome look(FileSource file) throws IOException {
		if (host == null) {
			return Outcome.NOT_LOOKED;
		}
		try (Socket socket = new Socket(); InputStream content = file.open()) {
			socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
			socket.setSoTimeout(ANSWER_MILLIS);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] piece = new byte[PIECE];
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				if (read > 0) {
					out.writeInt(read);
					out.write(piece, 0, read);
				}
			}
			out.writeInt(0);
			out.flush();
			String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
				.replace("\0", "")
				.strip();
			if (answer.endsWith("FOUND")) {
				return Outcome.HARMFUL;
			}
			if (answer.endsWith("OK")) {
				return Outcome.CLEAN;
			}
			throw new IOException("The scanner did not say what it found");
		}
	}

}
