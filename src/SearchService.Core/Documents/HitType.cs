namespace SearchService.Documents;

/// <summary>What a document of the index stands for.</summary>
public enum HitType
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A distinct tweet.</summary>
    Tweet,
}
