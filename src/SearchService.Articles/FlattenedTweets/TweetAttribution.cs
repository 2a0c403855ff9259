using SearchService.Articles.Text;

namespace SearchService.Articles.FlattenedTweets;

/// <summary>The end of an embedded tweet: <c>— Display Name (@handle) October 1, 2020</c>.</summary>
/// <param name="Range">From the dash, or the name where no dash stands before it, to the last character of the date, or the bracket.</param>
/// <param name="Name">The display name; the handle where none is shown.</param>
/// <param name="Handle">As written, without <c>@</c>.</param>
/// <param name="Day">As shown; null for a day that does not exist, and where none is shown.</param>
/// <param name="HasDate">False where the tail ends with the bracket behind the handle.</param>
/// <param name="HasDash">False where only its shape tells that it is a tail.</param>
internal sealed record TweetAttribution(TextRange Range, string Name, string Handle, DateOnly? Day, bool HasDate, bool HasDash);
