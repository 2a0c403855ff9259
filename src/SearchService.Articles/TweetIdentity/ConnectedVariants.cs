namespace SearchService.Articles.TweetIdentity;

/// <summary>Finds every variant that has to be looked at together with one that changed.</summary>
public static class ConnectedVariants
{
    /// <summary>All variants that share a candidate key with the first, or with one of those, and so on.</summary>
    /// <param name="first">The key of a variant.</param>
    /// <param name="variantOf">The variant with a key.</param>
    /// <param name="keysWith">Keys of the variants that have a candidate key.</param>
    /// <param name="seen">Gets every key found; nothing in it is looked at again.</param>
    /// <returns>Keys; empty where the first was seen before.</returns>
    public static List<string> From(string first, Func<string, TweetVariant> variantOf, Func<string, IEnumerable<string>> keysWith, ISet<string> seen)
    {
        ArgumentNullException.ThrowIfNull(variantOf);
        ArgumentNullException.ThrowIfNull(keysWith);
        ArgumentNullException.ThrowIfNull(seen);
        var found = new List<string>();
        if (seen.Add(first))
        {
            found.Add(first);
        }

        var candidates = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var candidate in variantOf(found[i]).CandidateKeys.Where(candidates.Add))
            {
                found.AddRange(keysWith(candidate).Where(seen.Add));
            }
        }

        return found;
    }
}
