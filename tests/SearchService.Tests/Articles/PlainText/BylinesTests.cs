using SearchService.Articles.PlainText;

namespace SearchService.Tests.Articles.PlainText;

public class BylinesTests
{
    [Theory]
    [InlineData("Ada Vale", "Ada Vale")]
    [InlineData("By Ada Vale", "Ada Vale")]
    [InlineData("by  Ada\n Vale and Bo Ose", "Ada Vale|Bo Ose")]
    [InlineData("Ada Vale, Bo Ose", "Ada Vale|Bo Ose")]
    [InlineData("Ada Vale, Courier", "Ada Vale, Courier")]
    [InlineData("Ada Vale; Bo Ose", "Ada Vale|Bo Ose")]
    [InlineData("Von Ada Vale und Bo Ose", "Ada Vale|Bo Ose")]
    [InlineData("Ada Vale | Harbour Courier", "Ada Vale")]
    [InlineData("Ada Vale |", "Ada Vale")]
    [InlineData("Ada Vale October 28, 2020", "Ada Vale")]
    [InlineData("Ada Vale - 28 October 2020", "Ada Vale")]
    [InlineData("https://social.example/ada", "")]
    [InlineData("/authors/ada", "")]
    [InlineData(" ", "")]
    public void Names_are_taken_from_what_pages_write(string written, string expected) =>
        Assert.Equal(expected, string.Join('|', Bylines.Of([written])));

    [Fact]
    public void A_name_counts_once() => Assert.Equal("Ada Vale|Bo Ose", string.Join('|', Bylines.Of(["Ada Vale", "By ada vale", "Bo Ose"])));
}
