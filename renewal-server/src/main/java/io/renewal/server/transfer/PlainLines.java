package io.renewal.server.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Lines that end with LF or CR LF. A byte order mark is passed over; of a line that is too long, no more is kept than that it was. */
final class PlainLines implements Lines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private long number;

    PlainLines(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean ended = false;
        boolean tooLong = false;
        while (!ended && hasMore()) {
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            ended = stop < end;
            int length = (ended ? stop + 1 : stop) - position;
            tooLong = tooLong || line.size() + length > LONGEST;
            if (!tooLong) {
                line.write(buffer, position, length);
            }
            position += length;
        }
        if (!ended && line.size() == 0 && !tooLong) {
            return Optional.empty();
        }
        number++;
        return Optional.of(tooLong ? Line.of(number, new byte[0]).with("is longer than " + LONGEST + " bytes") : read(line.toByteArray()));
    }

    private Line read(byte[] line) {
        boolean marked = number == 1 && line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return Line.of(number, marked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line);
    }

    private boolean hasMore() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
        }
        return position < end;
    }
}
