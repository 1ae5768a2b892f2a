import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the address it is given and ends with 0 if the answer is 200, else with 1. The image has no shell tools for that, but a JVM. */
class Ready {

    private static final int PATIENCE = 4_000; // ms

    public static void main(String[] args) {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) URI.create(args[0]).toURL().openConnection();
            question.setConnectTimeout(PATIENCE);
            question.setReadTimeout(PATIENCE);
            int status = question.getResponseCode();
            System.out.println(status);
            System.exit(status == 200 ? 0 : 1);
        } catch (IOException unreachable) {
            System.out.println(unreachable);
            System.exit(1);
        }
    }
}
