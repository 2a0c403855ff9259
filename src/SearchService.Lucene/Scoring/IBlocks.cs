namespace SearchService.Lucene.Scoring;

/// <summary>A scorer that hands over many documents at once.</summary>
internal interface IBlocks
{
    /// <summary>Goes on to the next documents.</summary>
    /// <param name="documents">Where their numbers go, ascending.</param>
    /// <param name="scores">Where their scores go; as long.</param>
    /// <returns>How many there are; fewer than asked for at the end, and only there.</returns>
    int Fill(Span<int> documents, Span<float> scores);

    /// <summary>No score of documents in a window is above this.</summary>
    /// <param name="start">The first document of the window, which is <see cref="ScoreBounds.Width"/> wide.</param>
    float BoundFrom(int start);

    /// <summary>Makes <see cref="BoundFrom"/> as low as it gets. Costs as much as a search the first time.</summary>
    /// <returns>True where the bounds differ from window to window.</returns>
    bool FindBounds();

    /// <summary>Adds the scores of the documents before the end of a window, and stands on the first one behind it.</summary>
    void AddTo(ScoreWindow window);
}
