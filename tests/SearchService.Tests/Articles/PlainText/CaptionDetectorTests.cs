using SearchService.Articles.PlainText;

namespace SearchService.Tests.Articles.PlainText;

public class CaptionDetectorTests
{
    [Theory]
    [InlineData("The harbour at dawn. Photo: Imra Vale/Courier Images")]
    [InlineData("The harbour at dawn. Photo / Supplied")]
    [InlineData("The harbour at dawn. (Photo by Imra Vale)")]
    [InlineData("The harbour at dawn (Photo by Imra Vale/Courier Images via Post)")]
    [InlineData("The harbour at dawn. (Imra Vale/The Courier)")]
    [InlineData("Image: Imra Vale")]
    [InlineData("*Photo: Imra Vale")]
    [InlineData("Photo credit: Imra Vale")]
    [InlineData("[Photo courtesy of the harbour office]")]
    [InlineData("Picture: P. Q. Emberley")]
    [InlineData("Der Hafen am Morgen. Foto: Imra Vale")]
    [InlineData("The harbour | Image: Imra Vale")]
    public void A_credit_makes_a_caption(string paragraph) => Assert.True(CaptionDetector.IsCaption(paragraph));

    [Theory]
    [InlineData("She sent a photo. It was of the harbour.")]
    [InlineData("The photo: a boat, a gull and nobody else. Then the storm came and the town forgot it.")]
    [InlineData("*The harbour has been shut since Monday.")]
    [InlineData("Photographs of the harbour hang in the hall.")]
    [InlineData("“Photo by photo we rebuilt it,” she said.")]
    [InlineData("The vote (yes/no) is on Tuesday.")]
    [InlineData("")]
    public void Prose_about_pictures_is_no_caption(string paragraph) => Assert.False(CaptionDetector.IsCaption(paragraph));
}
