package veridict.publication;

import io.smallrye.config.ConfigMapping;

/** Who publishes: the name and home page of the newsroom, as every page and its markup give them. */
@ConfigMapping(prefix = "veridict.newsroom")
public interface NewsroomIdentity {

    String name();

    String url();
}
