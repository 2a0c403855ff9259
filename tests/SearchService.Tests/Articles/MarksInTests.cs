using SearchService.Articles;

namespace SearchService.Tests.Articles;

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
}
