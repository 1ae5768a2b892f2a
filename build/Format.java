import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or writes the format of every Java source below the folder it runs in: {@code Format.java check|write}. It is a program
 * of its own because the formatter must run on the JDK whose syntax the sources use, and Maven may run on an older one.
 */
class Format {

    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> unformatted = sources().parallelStream()
                .filter(source -> !isFormatted(source, formatter, write))
                .toList();
        unformatted.forEach(source -> System.out.println((write ? "formatted " : "not formatted: ") + source));
        if (!write && !unformatted.isEmpty()) {
            System.out.println("mend with: mvn -N verify -Dformat=write");
            System.exit(1);
        }
    }

    /** Whether it is formatted as it stands; if not it is mended where that is wanted. */
    private static boolean isFormatted(Path source, Formatter formatter, boolean write) {
        try {
            String before = Files.readString(source);
            String after = formatter.formatSourceAndFixImports(before);
            if (write && !after.equals(before)) {
                Files.writeString(source, after);
            }
            return after.equals(before);
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException("cannot format " + source, e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("target/") && !file.startsWith("data"))
                    .sorted()
                    .toList();
        }
    }
}
