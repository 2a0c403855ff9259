namespace SearchService.Tests.Articles.PlainText;

public class DateLineTests
{
    [Theory]
    [InlineData(" date 2020-10-28 The harbour is shut.")]
    [InlineData("date 2020-10-28 The harbour is shut.")]
    [InlineData("\uFEFF date 2020-10-28\nThe harbour is shut.")]
    [InlineData("\r\n date 2020-10-28\r\n\r\nThe harbour is shut.")]
    [InlineData("\u00A0date\t2020-10-28\u2029The harbour is shut.")]
    public void A_leading_date_is_the_day_and_no_part_of_the_body(string content)
    {
        var article = An.ArticleFrom(content);
        Assert.Equal("2020-10-28", article.Published?.ToString());
        Assert.Equal("The harbour is shut.", article.Body);
    }

    [Theory]
    [InlineData("date 2021-02-29 was no day.")]
    [InlineData("date 2020-13-01 was no day.")]
    [InlineData("date 2020-10-281 is no day.")]
    [InlineData("date 2020-10-28T10:00 has a time.")]
    [InlineData("date2020-10-28 is glued.")]
    [InlineData("update 2020-10-28 is a word.")]
    [InlineData("date")]
    [InlineData("date 2020-1-2 is short.")]
    [InlineData("The date 2020-10-28 comes late.")]
    public void What_only_resembles_a_date_line_is_text(string content)
    {
        var article = An.ArticleFrom(content);
        Assert.Null(article.Published);
        Assert.Equal(content, article.Body);
    }

    [Fact]
    public void A_date_line_alone_is_a_date_without_a_body()
    {
        var article = An.ArticleFrom(" date 2020-10-28 ");
        Assert.Equal(("2020-10-28", "", 0), (article.Published?.ToString(), article.Body, article.Paragraphs.Length));
    }
}
