namespace SearchService.Benchmarks.Peers;

/// <summary>What is done with a query, as the peer names it.</summary>
internal static class PeerModes
{
    /// <summary>The ten best and the exact total.</summary>
    public const string Scores = "scoreexact";

    /// <summary>The same where counting may stop at 1,000.</summary>
    public const string Skipping = "score1000";

    /// <summary>The same as <see cref="Scores"/>, on our side only, with the collector that Lucene.Net brings.</summary>
    public const string LucenesCollector = "scorelucene";

    /// <summary>And ten authors and the months.</summary>
    public const string Facets = "facet";

    /// <summary>And snippets of the ten best.</summary>
    public const string Highlights = "hl-unified";
}
