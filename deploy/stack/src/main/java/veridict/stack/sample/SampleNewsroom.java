package veridict.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import veridict.stack.Repository;
import veridict.stack.Tokens;

/** Fills an empty newsroom, so that who starts Veridict for the first time sees one at work. */
public final class SampleNewsroom {
    private final Api api;
    private final List<SampleFile> files;

    private SampleNewsroom(Api api, List<SampleFile> files) {
        this.api = api;
        this.files = files;
    }

    /**
     * Makes everything, over claims-api and with the tokens of the demo realm. What broke off may be started again within a day: what
     * was made already is not made twice. Says on one line how far it is.
     */
    public static void load(String apiUrl, String keycloakUrl) {
        SampleNewsroom newsroom = of(apiUrl, keycloakUrl);
        newsroom.load(there -> System.out.printf("\r  Sample newsroom: %d of %d claims", there, newsroom.size()));
        System.out.println();
    }

    private static SampleNewsroom of(String apiUrl, String keycloakUrl) {
        Path directory = Repository.root().resolve("deploy").resolve("sample");
        return new SampleNewsroom(new Api(apiUrl, new Passes(new Tokens(keycloakUrl))), SampleFile.in(directory));
    }

    private int size() {
        return files.stream().mapToInt(file -> file.claims().size()).sum();
    }

    private void load(IntConsumer progress) {
        int there = 0;
        for (SampleFile file : files) {
            for (Casework work : handedIn(file)) {
                work.goItsRoad();
                progress.accept(++there);
            }
        }
    }

    private List<Casework> handedIn(SampleFile file) {
        @Nullable String articleId = articleOf(file);
        List<Casework> works = new ArrayList<>();
        file.claims().forEach(claim -> works.add(Casework.submitted(api, claim, articleId)));
        int number = 1;
        for (SampleFile.SharedPart shared : file.sharedParts()) {
            share(shared, works, "shared-" + number++);
        }
        return works;
    }

    private @Nullable String articleOf(SampleFile file) {
        JsonNode article = file.article();
        if (article == null) {
            return null;
        }
        String key = "sample:article-of:" + file.claims().getFirst().key();
        Api.Answer answer = api.postOrFind("checker", "/v1/articles", article, key);
        return answer.body()
                .required(answer.status() == 201 ? "id" : "existing")
                .asText();
    }

    private static void share(SampleFile.SharedPart shared, List<Casework> works, String name) {
        ObjectNode part = shared.part().deepCopy();
        ArrayNode alsoFor = part.putArray("alsoFor");
        shared.to().stream().skip(1).forEach(key -> alsoFor.add(find(works, key).id()));
        find(works, shared.to().get(0)).add(shared.kind(), part, name);
    }

    private static Casework find(List<Casework> works, String key) {
        return works.stream()
                .filter(work -> work.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sample has no claim " + key));
    }

    /** Arguments: the address of claims-api and that of Keycloak, the local stack's when absent. */
    public static void main(String[] arguments) {
        String api = arguments.length > 0 ? arguments[0] : "http://localhost:8081";
        String keycloak = arguments.length > 1 ? arguments[1] : "http://localhost:8180";
        load(api, keycloak);
    }
}
