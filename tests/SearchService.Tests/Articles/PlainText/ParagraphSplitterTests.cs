using SearchService.Articles.Text;

namespace SearchService.Tests.Articles.PlainText;

public class ParagraphSplitterTests
{
    [Theory]
    [InlineData("One.\n\nTwo.")]
    [InlineData("One.\r\n\r\nTwo.")]
    [InlineData("One.\r\rTwo.")]
    [InlineData("One.\u2029Two.")]
    [InlineData("One.\u2028\u2028Two.")]
    [InlineData("One.\u0085\u0085Two.")]
    [InlineData("One.\fTwo.")]
    [InlineData("One.\n \t\u00A0\u200B\n\n\n\nTwo.\n\n")]
    [InlineData("\n\n\t One. \n\u00A0\nTwo.\u00A0")]
    [InlineData("One.\nTwo.")]
    public void Paragraphs_are_joined_by_one_empty_line_whatever_stood_between_them(string content)
    {
        var article = An.ArticleFrom(content);
        Assert.Equal("One.\n\nTwo.", article.Body);
        Assert.Equal([new TextRange(0, 4), new TextRange(6, 10)], article.Paragraphs.Select(paragraph => paragraph.Range));
    }

    [Fact]
    public void Lines_between_empty_lines_are_lines_of_one_paragraph() =>
        Assert.Equal("One\ntwo.\n\nThree.", An.ArticleFrom("One\r\ntwo.\r\n\r\nThree.").Body);

    [Fact]
    public void Control_characters_are_dropped_and_tabs_are_kept() =>
        Assert.Equal("A\tboat.\n\nNo name.", An.ArticleFrom("A\0\u0007\tbo\u001Bat.\n\nNo\u007F name\uFEFF.").Body);

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("A \uFFFD boat \uFFFD 🚢\uFFFD.", An.ArticleFrom("A \uD83D boat \uDEA2 🚢\uD83D.").Body);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u2029\0")]
    public void A_text_without_visible_characters_has_no_paragraphs(string content)
    {
        var article = An.ArticleFrom(content);
        Assert.Equal(("", "", true, 0), (article.Body, article.Title, article.TitleGenerated, article.Paragraphs.Length));
    }
}
