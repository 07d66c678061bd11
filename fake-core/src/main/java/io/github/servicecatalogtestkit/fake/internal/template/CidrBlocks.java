package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Divides an address block for {@code Fn::Cidr}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html">Fn::Cidr</a>
 */
final class CidrBlocks {

    private static final String IPV4 = "(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!/)|(?=/))){4}";
    private static final Pattern BLOCK = Pattern.compile("(" + IPV4 + "|[0-9a-fA-F]*:[0-9a-fA-F:]*)/([0-9]{1,3})");
    private static final int MAX_COUNT = 256;

    private CidrBlocks() {}

    /**
     * Returns the first blocks of a block; empty if the arguments are invalid.
     *
     * @param count the number of blocks, from 1 to 256
     * @param hostBits the number of bits for hosts of each block; {@code null} for 8 with IPv4 and 64 with IPv6
     */
    static Optional<List<String>> of(String block, String count, @Nullable String hostBits) {
        Matcher matcher = BLOCK.matcher(block);
        if (!matcher.matches() || !isNumber(count) || (hostBits != null && !isNumber(hostBits))) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(matcher.group(1)).getAddress(); // an address: no name is resolved
            int size = address.length * 8;
            int prefix = Integer.parseInt(matcher.group(2));
            int bits = hostBits == null ? (size == 32 ? 8 : 64) : Integer.parseInt(hostBits);
            return blocks(new BigInteger(1, address), size, prefix, Integer.parseInt(count), bits);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> blocks(BigInteger address, int size, int prefix, int count, int bits) {
        int free = size - prefix - bits;
        if (prefix > size
                || bits < 1
                || free < 0
                || count < 1
                || count > MAX_COUNT
                || (free < 8 && count > 1 << free)) {
            return Optional.empty();
        }
        BigInteger start = address.shiftRight(size - prefix).shiftLeft(size - prefix);
        return Optional.of(IntStream.range(0, count)
                .mapToObj(i -> text(start.add(BigInteger.valueOf(i).shiftLeft(bits)), size) + "/" + (size - bits))
                .toList());
    }

    private static String text(BigInteger address, int size) {
        StringBuilder text = new StringBuilder();
        int group = size == 32 ? 8 : 16;
        for (int shift = size - group; shift >= 0; shift -= group) {
            int part = address.shiftRight(shift).intValue() & ((1 << group) - 1);
            text.append(size == 32 ? Integer.toString(part) : Integer.toHexString(part));
            text.append(shift == 0 ? "" : size == 32 ? "." : ":");
        }
        return text.toString();
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,3}");
    }
}
