namespace SearchService.Benchmarks;

/// <summary>What is asked of real news and tweets, by class.</summary>
internal static class QueryClasses
{
    /// <summary>The classes, each with its query strings.</summary>
    public static readonly (string Class, string[] Queries)[] All =
    [
        ("one common word", ["q=president", "q=health", "q=house", "q=today"]),
        ("one rare word", ["q=astronaut", "q=ventilator", "q=reservoir", "q=orchestra"]),
        ("two words", ["q=climate+change", "q=supreme+court", "q=oil+prices", "q=customer+service"]),
        ("phrase", ["q=%22white+house%22", "q=%22small+businesses%22", "q=%22crude+oil%22"]),
        ("prefix", ["q=vaccin*", "q=presid*", "q=econom*"]),
        ("fuzzy", ["q=presidant~", "q=vacine~", "q=goverment~"]),
        ("tweets of a month", ["q=health&type=tweet&since=2020-04-01&until=2020-05-01"]),
        ("everything", ["q="]),
    ];
}
