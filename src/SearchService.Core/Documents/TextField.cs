namespace SearchService.Documents;

/// <summary>A field that is searched word by word and scored with BM25. Every engine keeps it twice: as stems and as exact (folded) words.</summary>
/// <param name="Name">Its name in an index; the exact words stand under <see cref="ExactName"/>.</param>
/// <param name="Boost">What a match in it is multiplied by.</param>
public sealed record TextField(string Name, float Boost)
{
    /// <summary>The name of the field that holds the words unstemmed.</summary>
    public string ExactName => Name + ".exact";
}
