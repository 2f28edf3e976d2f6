package veridict.article;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.input.LanguageTag;
import veridict.input.NotFuture;
import veridict.input.Text;
import veridict.input.WebAddress;

/** An article as it is handed in. */
public record NewArticle(
        @NotNull @Text(max = 500) String title,
        @Nullable @Text(max = 200) String outlet,
        @Nullable @Text(max = 200) String byline,
        @Nullable @NotFuture LocalDate publishedOn,
        @Nullable @WebAddress String url,
        @NotNull @LanguageTag String language,
        @NotNull @Text(max = 200_000) String text,
        @Nullable @Size(max = 20) List<@NotNull @Text(max = 200) String> contributors,
        @Nullable UUID supersedes) {}
