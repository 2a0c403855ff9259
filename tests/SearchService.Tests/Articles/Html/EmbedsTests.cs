using SearchService.Articles;

namespace SearchService.Tests.Articles.Html;

public class EmbedsTests
{
    private const string Before = "<p>The bridge is shut, the harbour office said on Monday.</p>";
    private const string After = "<p>It has rusted for years, and nobody has looked after it.</p>";

    private static Tweet TweetIn(string embed)
    {
        var article = An.PageFrom($"<article>{Before}{embed}{After}</article>");
        Offsets.AssertConsistent(article);
        Assert.Contains(ParagraphKind.QuotedTweet, article.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal(ParagraphKind.Prose, article.Paragraphs[0].Kind);
        Assert.Equal(ParagraphKind.Prose, article.Paragraphs[^1].Kind);
        return Assert.Single(article.Quotations).Tweet;
    }

    [Theory]
    [InlineData("twitter-tweet", "twitter.com")]
    [InlineData("twitter-tweet", "x.com")]
    [InlineData("twitter-tweet", "mobile.twitter.com")]
    [InlineData("twitter-video", "www.twitter.com")]
    [InlineData("tw-align-center twitter-tweet", "x.com")]
    public void The_markup_of_the_network_is_a_tweet(string name, string host)
    {
        var tweet = TweetIn($"""
            <blockquote class="{name}" data-lang="en"><p lang="en" dir="ltr">So long, bridge!<br><br>I will miss you <a href="https://{host}/hashtag/bridge?src=hash">#bridge</a> <a href="https://t.co/AbC">pic.twitter.com/AbC</a></p>
            &mdash; Ada Vale — sailor (@ada_vale) <a href="https://{host}/ada_vale/status/1234567890123?ref_src=twsrc%5Etfw">May 1, 2020</a></blockquote> <script async src="https://platform.{host}/widgets.js"></script>
            """);
        Assert.Equal("So long, bridge!\n\nI will miss you #bridge pic.twitter.com/AbC", tweet.Text);
        Assert.Equal(("Ada Vale — sailor", "ada_vale", new DateOnly(2020, 5, 1)), (tweet.Name, tweet.Handle, tweet.Published));
        Assert.Equal((SocialNetwork.Twitter, "1234567890123", "en"), (tweet.Network, tweet.StatusId, tweet.Language));
        Assert.Equal("bridge", Assert.Single(tweet.Hashtags));
    }

    [Theory]
    [InlineData("<p>— Ada Vale (@ada_vale) <a href=\"https://twitter.com/ada_vale/status/5\">1 de mayo de 2020</a></p>")]
    [InlineData(
        "<p>— Ada Vale (<a href=\"https://twitter.com/ada_vale\">@ada_vale</a>) <a href=\"https://twitter.com/ada_vale/statuses/5\">1. Mai 2020</a></p>")]
    [InlineData("<br>&mdash; Ada Vale (@ada_vale) <a href=\"https://twitter.com/#!/ada_vale/status/5\">1 mai 2020</a>")]
    [InlineData(
        "-- Ada Vale (@ada_vale) <a href=\"https://twitter.com/ada_vale/status/5?s=20\"><time datetime=\"2020-05-01\">1. května 2020</time></a>")]
    [InlineData("– Ada Vale (@ada_vale) <a href=\"http://twitter.com/ada_vale/status/5\">10:32 PM · May 1, 2020</a>")]
    public void Its_tail_may_be_laid_out_in_many_ways(string tail)
    {
        var tweet = TweetIn($"<blockquote class=\"twitter-tweet\"><p>So long, bridge! (@bo_ose too)</p>{tail}</blockquote>");
        Assert.Equal(("So long, bridge! (@bo_ose too)", "Ada Vale", "ada_vale", new DateOnly(2020, 5, 1), "5"),
            (tweet.Text, tweet.Name, tweet.Handle, tweet.Published, tweet.StatusId));
    }

    [Fact]
    public void A_quote_that_lost_its_class_is_a_tweet_where_it_links_to_one_of_the_account_that_it_names() => Assert.Equal("7", TweetIn(
        "<blockquote><p>So long, bridge!</p>— Ada Vale (@ada_vale) <a href=\"https://x.com/ada_vale/status/7\">May 1, 2020</a></blockquote>").StatusId);

    [Theory]
    [InlineData("<blockquote><p>So long, bridge.</p><cite>Ada Vale</cite></blockquote>")]
    [InlineData("<blockquote><p>The mayor (@ada_vale) said: so long. See <a href=\"https://x.com/bo_ose/status/7\">here</a>.</p></blockquote>")]
    public void Other_quotes_are_prose(string quote) => Assert.Empty(An.PageFrom($"<article>{Before}{quote}{After}</article>").Quotations);

    [Fact]
    public void Links_are_expanded_where_the_markup_knows_where_they_lead() => Assert.Equal<IEnumerable<string>>(
        ["https://example.org/boats/1", "https://t.co/Xyz", "https://example.org/tides"],
        TweetIn("""
            <blockquote class="twitter-tweet"><p>Boats: <a href="https://t.co/AbC" data-expanded-url="https://example.org/boats/1">https://t.co/AbC</a> and <a href="https://t.co/Xyz">https://t.co/Xyz</a>
            <a href="https://t.co/Tid" title="https://example.org/tides">example.org/tid…</a></p>&mdash; Ada Vale (@ada_vale) <a href="https://twitter.com/ada_vale/status/5">May 1, 2020</a></blockquote>
            """).Urls);

    [Fact]
    public void A_post_of_Bluesky_is_one_of_its_network()
    {
        var tweet = TweetIn("""
            <blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc123/app.bsky.feed.post/3kabc2d" data-bluesky-cid="bafy"><p lang="en">So long, bridge!<br><br><a href="https://bsky.app/profile/did:plc:abc123/post/3kabc2d?ref_src=embed">[image or embed]</a></p>
            &mdash; Ada Vale (<a href="https://bsky.app/profile/did:plc:abc123?ref_src=embed">@ada.example.social</a>) <a href="https://bsky.app/profile/did:plc:abc123/post/3kabc2d?ref_src=embed">May 1, 2024 at 5:20 PM</a></blockquote>
            """);
        Assert.Equal((SocialNetwork.Bluesky, "3kabc2d", "ada.example.social", "So long, bridge!", new DateOnly(2024, 5, 1)),
            (tweet.Network, tweet.StatusId, tweet.Handle, tweet.Text, tweet.Published));
    }

    [Theory]
    [InlineData("<iframe src=\"https://sea.example/@ada/109/embed\" class=\"mastodon-embed\"></iframe>")]
    [InlineData(
        "<blockquote class=\"mastodon-embed\" data-embed-url=\"https://sea.example/@ada/109/embed\"><a href=\"https://sea.example/@ada/109\"><div>Post by @ada@sea.example</div><div>View on Mastodon</div></a></blockquote>")]
    public void A_post_of_Mastodon_is_known_by_its_address(string embed)
    {
        var tweet = TweetIn(embed);
        Assert.Equal((SocialNetwork.Mastodon, "109", "ada@sea.example", ""), (tweet.Network, tweet.StatusId, tweet.Handle, tweet.Text));
    }

    [Fact]
    public void A_post_of_Mastodon_may_bring_its_words()
    {
        var tweet = TweetIn("""
            <blockquote class="mastodon-embed" cite="https://sea.example/@ada/109"><p lang="en">So long, bridge!</p><p>I will miss you.</p>— Ada Vale (@ada@sea.example) <a href="https://sea.example/@ada/109">May 1, 2023</a></blockquote>
            """);
        Assert.Equal(("So long, bridge!\nI will miss you.", "ada@sea.example", "109", new DateOnly(2023, 5, 1)),
            (tweet.Text, tweet.Handle, tweet.StatusId, tweet.Published));
    }

    [Theory]
    [InlineData("<blockquote class=\"twitter-tweet\"><a href=\"https://twitter.com/ada_vale/status/42\"></a></blockquote>", "ada_vale")]
    [InlineData("<figure class=\"media\"><oembed url=\"https://x.com/ada_vale/status/42\"></oembed></figure>", "ada_vale")]
    [InlineData("<p>https://twitter.com/ada_vale/status/42</p>", "ada_vale")]
    [InlineData("<iframe src=\"https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=42\"></iframe>", "")]
    [InlineData("<amp-twitter data-tweetid=\"42\" width=\"1\"></amp-twitter>", "")]
    public void A_tweet_may_be_known_by_its_id_only(string embed, string handle)
    {
        var tweet = TweetIn(embed);
        Assert.Equal(("42", handle, ""), (tweet.StatusId, tweet.Handle, tweet.Text));
    }

    [Fact]
    public void The_answer_of_an_oEmbed_address_is_a_tweet()
    {
        var tweet = TweetIn("""
            <script type="application/json+oembed">{"url":"https://twitter.com/ada_vale/status/42","author_name":"Ada Vale","type":"rich","html":"<blockquote class=\"twitter-tweet\"><p lang=\"en\">So long, bridge!<\/p>&mdash; Ada Vale (@ada_vale) <a href=\"https://twitter.com/ada_vale/status/42\">May 1, 2020<\/a><\/blockquote>"}</script>
            """);
        Assert.Equal(("So long, bridge!", "42"), (tweet.Text, tweet.StatusId));
    }

    [Fact]
    public void An_address_beside_the_embed_of_the_same_tweet_is_no_second_one() => TweetIn("""
        <blockquote class="twitter-tweet"><p>So long, bridge!</p>&mdash; Ada Vale (@ada_vale) <a href="https://twitter.com/ada_vale/status/42">May 1, 2020</a></blockquote><p>https://twitter.com/ada_vale/status/42</p>
        """);

    [Fact]
    public void A_tweet_that_is_flattened_into_a_paragraph_is_found_as_in_plain_text()
    {
        var tweet = TweetIn("<p>So long, bridge! #bridge — Ada Vale (@ada_vale) May 1, 2020</p>");
        Assert.Equal(("So long, bridge! #bridge", null), (tweet.Text, tweet.StatusId));
    }

    [Fact]
    public void An_embed_is_never_part_of_the_tweet_before_or_behind_it()
    {
        var article = An.PageFrom("""
            <article><p>i love you, bridge — Bo Ose (@bo_ose) May 2, 2020</p>
            <blockquote class="twitter-tweet"><p>So long, bridge!</p>&mdash; Ada Vale (@ada_vale) <a href="https://twitter.com/ada_vale/status/42">May 1, 2020</a></blockquote>
            <p>me too — Cy (@cy) May 3, 2020</p></article>
            """);
        Assert.Equal(["i love you, bridge", "So long, bridge!", "me too"], article.Quotations.Select(quotation => quotation.Tweet.Text));
    }
}
