namespace SearchService.InMemory;

/// <summary>Documents that match a part of a query, by ascending number, with their scores.</summary>
internal sealed record Matches(int[] Documents, float[] Scores)
{
    public static readonly Matches None = new([], []);

    public int Count => Documents.Length;

    /// <summary>Tells whether a document is among them.</summary>
    public bool Contains(int document) => Array.BinarySearch(Documents, document) >= 0;

    /// <summary>A document's score; 0 where it does not match.</summary>
    public float ScoreOf(int document) => Array.BinarySearch(Documents, document) is var i && i >= 0 ? Scores[i] : 0;

    /// <summary>Those that match the other too, scores added.</summary>
    public Matches And(Matches other)
    {
        var documents = new List<int>();
        var scores = new List<float>();
        for (int i = 0, j = 0; i < Count && j < other.Count;)
        {
            var order = Documents[i].CompareTo(other.Documents[j]);
            if (order == 0)
            {
                documents.Add(Documents[i]);
                scores.Add(Scores[i] + other.Scores[j]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return new Matches([.. documents], [.. scores]);
    }

    /// <summary>Those that don't match the other.</summary>
    public Matches Without(Matches other)
    {
        var documents = new List<int>();
        var scores = new List<float>();
        for (int i = 0, j = 0; i < Count; i++)
        {
            while (j < other.Count && other.Documents[j] < Documents[i])
            {
                j++;
            }

            if (j == other.Count || other.Documents[j] != Documents[i])
            {
                documents.Add(Documents[i]);
                scores.Add(Scores[i]);
            }
        }

        return new Matches([.. documents], [.. scores]);
    }
}
