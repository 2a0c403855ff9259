using SearchService.Articles.FlattenedTweets;

namespace SearchService.Tests.Articles.FlattenedTweets;

public class AttributionDateTests
{
    [Theory]
    [InlineData(" October 1, 2020")]
    [InlineData(" Oct 1, 2020")]
    [InlineData(" Oct. 01, 2020")]
    [InlineData(" october 1st, 2020")]
    [InlineData(" 1 October 2020")]
    [InlineData(" 1. Oktober 2020")]
    [InlineData(" 1 de octubre de 2020")]
    [InlineData(" octubre 1, 2020")]
    [InlineData(" 1er octobre 2020")]
    [InlineData(" 1 de outubro de 2020")]
    [InlineData(" 1º de outubro de 2020")]
    [InlineData(" 1 ottobre 2020")]
    [InlineData(" 1 oktober 2020")]
    [InlineData(" 1. října 2020")]
    [InlineData(" 1 أكتوبر، 2020")]
    [InlineData(" أكتوبر 1, 2020")]
    [InlineData(" ١ أكتوبر ٢٠٢٠")]
    [InlineData(" 1 تشرين الأول 2020")]
    [InlineData(" 1 октября 2020 г.")]
    [InlineData(" 2020-10-01")]
    [InlineData(" 01.10.2020")]
    [InlineData(" 2020年10月1日")]
    [InlineData(" 10:32 PM · Oct 1, 2020")]
    [InlineData(" 10:32 p.m. · 1 oct. 2020")]
    [InlineData(" · 22:32 – 1 Oct 2020")]
    [InlineData("\nOctober 1, 2020")]
    [InlineData("\u00A0October\u00A01,\u00A02020")]
    public void Dates_are_read_as_embeds_show_them(string text)
    {
        Assert.True(AttributionDate.TryRead(text, out var length, out var day));
        Assert.Equal(new DateOnly(2020, 10, 1), day);
        Assert.InRange(length, text.Length - 3, text.Length);
    }

    [Theory]
    [InlineData("janvier", 1)]
    [InlineData("enero", 1)]
    [InlineData("Jänner", 1)]
    [InlineData("février", 2)]
    [InlineData("März", 3)]
    [InlineData("marzo", 3)]
    [InlineData("maart", 3)]
    [InlineData("avr", 4)]
    [InlineData("maggio", 5)]
    [InlineData("juin", 6)]
    [InlineData("giugno", 6)]
    [InlineData("července", 7)]
    [InlineData("août", 8)]
    [InlineData("srpna", 8)]
    [InlineData("setembro", 9)]
    [InlineData("září", 9)]
    [InlineData("listopadu", 11)]
    [InlineData("déc", 12)]
    [InlineData("ديسمبر", 12)]
    public void Months_have_their_names_in_every_language(string name, int month)
    {
        Assert.True(AttributionDate.TryRead($" 7 {name} 2019", out _, out var day));
        Assert.Equal(new DateOnly(2019, month, 7), day);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" on Twitter")]
    [InlineData(" on October 1, 2020")]
    [InlineData(" October 2020")]
    [InlineData(" October 1")]
    [InlineData(" October 1, 1999")]
    [InlineData(" October 41, 2020")]
    [InlineData(" Octember 1, 2020")]
    [InlineData(" 1/10/2020")]
    [InlineData("\n\nOctober 1, 2020")]
    [InlineData(" 12 people liked this in October 2020")]
    public void Anything_else_is_no_date(string text) => Assert.False(AttributionDate.TryRead(text, out _, out _));

    [Fact]
    public void A_day_that_does_not_exist_is_unknown() =>
        Assert.True(AttributionDate.TryRead(" February 30, 2020", out _, out var day) && day is null);
}
