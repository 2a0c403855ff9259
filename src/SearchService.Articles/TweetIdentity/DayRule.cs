namespace SearchService.Articles.TweetIdentity;

/// <summary>Which days the variants of one tweet may show, from the lenient to the strict.</summary>
internal enum DayRule
{
    /// <summary>Neighbouring days, as in another time zone, or an unknown one.</summary>
    Near,

    /// <summary>The same day, or both unknown.</summary>
    Same,

    /// <summary>Nothing is brought together any more.</summary>
    Apart,
}
