package org.alongside.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses to read more than may be sent at once, whether or not the sender said how much
 * it is.
 */
final class LimitedStream extends FilterInputStream {

	static final int MEGABYTES = 20;

	private static final long LIMIT = MEGABYTES * 1024L * 1024L;

	private long count;

	LimitedStream(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		count(read < 0 ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int read = super.read(target, offset, length);
		count(Math.max(0, read));
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(int read) {
		count += read;
		if (count > LIMIT) {
			throw FhirRefused.tooLarge();
		}
	}

}
