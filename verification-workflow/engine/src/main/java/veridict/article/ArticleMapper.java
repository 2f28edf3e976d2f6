package veridict.article;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import veridict.model.Article;

/** Entity to record, one way. */
@Mapper(componentModel = "cdi", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ArticleMapper {

    Article toArticle(ArticleEntity article);
}
