using SearchService.Analysis;
using SearchService.Articles.Text;

namespace SearchService.Tests.Articles.Text;

public class MarksInTests
{
    [Theory]
    [InlineData("see https://t.co/AbC.", "https://t.co/AbC")]
    [InlineData("see http://t.co/AbC?", "http://t.co/AbC")]
    [InlineData("yall!pic.twitter.com/AbC— Ada", "pic.twitter.com/AbC")]
    [InlineData("https://t.co/AbChttps://t.co/DeFpic.twitter.com/GhI", "https://t.co/AbC https://t.co/DeF pic.twitter.com/GhI")]
    [InlineData("(https://coast.example/a_(b)), www.coast.example/x?y=1#z!", "https://coast.example/a_(b) www.coast.example/x?y=1#z")]
    [InlineData("“https://coast.example/é”", "https://coast.example/é")]
    [InlineData("https://t.co/AbC…", "https://t.co/AbC")]
    [InlineData("https:// http:// www. awww.coast pic.twitter.com/", "")]
    [InlineData("HTTPS://Coast.example/A", "HTTPS://Coast.example/A")]
    public void Links_are_found_as_written_without_the_punctuation_behind_them(string text, string urls) =>
        Assert.Equal(urls, string.Join(' ', MarksIn.Text(text).Urls));

    [Theory]
    [InlineData("@ada_vale, @Bo: (@cy)", "ada_vale Bo cy")]
    [InlineData("ada@vale.example é@bo 1@cy _@dy", "")]
    [InlineData("@a_handle_of_more_than_15 @", "")]
    [InlineData("thanks @adaさん", "ada")]
    [InlineData("https://coast.example/@ada", "")]
    [InlineData("@ada@bo", "ada")]
    public void Mentions_are_handles_behind_an_at_sign_of_their_own(string text, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', MarksIn.Text(text).Mentions));

    [Theory]
    [InlineData("#Bridge #so_long, #2020 #day1", "Bridge so_long day1")]
    [InlineData("#мост #橋の上 #جسر_قديم #पुल", "мост 橋の上 جسر_قديم पुल")]
    [InlineData("a#b &#39; C# # ##x", "x")]
    [InlineData("#one#two", "one")]
    public void Hashtags_hold_a_letter_of_any_script(string text, string hashtags) =>
        Assert.Equal(hashtags, string.Join(' ', MarksIn.Text(text).Hashtags));

    [Theory]
    [InlineData("#Debates2020pic.twitter.com/abc123", "#Debates2020", "pic.twitter.com/abc123")]
    [InlineData("#Debates2020https://t.co/abc", "#Debates2020", "https://t.co/abc")]
    [InlineData("#橋https://t.co/abc", "#橋", "https://t.co/abc")]
    [InlineData("@NASAhttps://t.co/abc", "@NASA", "https://t.co/abc")]
    [InlineData("@NASAHTTP://t.co/abc", "@NASA", "HTTP://t.co/abc")]
    [InlineData("@NASApic.twitter.com/abc.", "@NASA", "pic.twitter.com/abc")]
    [InlineData("@nasa_2020https://t.co/abchttps://t.co/def", "@nasa_2020", "https://t.co/abc https://t.co/def")]
    [InlineData("#hhttps://t.co/abc", "#h", "https://t.co/abc")]
    [InlineData("@pic #https, @wwwww. #picnic", "#https #picnic @pic @wwwww", "")]
    public void A_mark_ends_where_a_link_is_glued_to_it_for_shown_text_and_for_the_words_searched(string text, string marks, string urls)
    {
        var found = MarksIn.Text(text);
        Assert.Equal(marks, string.Join(' ', found.Hashtags.Select(tag => "#" + tag).Concat(found.Mentions.Select(handle => "@" + handle))));
        Assert.Equal(urls, string.Join(' ', found.Urls));
        var words = TextAnalyzer.Analyze(text).Select(token => token.Exact).Where(word => word[0] is '#' or '@');
        Assert.Equal(marks.ToLowerInvariant(), string.Join(' ', words.Order(StringComparer.Ordinal)));
    }
}
