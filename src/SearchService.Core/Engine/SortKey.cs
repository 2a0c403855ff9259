using SearchService.Documents;

namespace SearchService.Engine;

/// <summary>What decides a hit's place: enough to go on behind it.</summary>
/// <param name="First">True where the hit matches <see cref="SearchRequest.First"/>.</param>
/// <param name="Score">Its score.</param>
/// <param name="Day">Its day.</param>
/// <param name="Quotes">Its count of quotations, as <see cref="SortOrder.Quotes"/> has it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is: an article may have a tweet's id.</param>
public sealed record SortKey(bool First, float Score, DateOnly? Day, int Quotes, string Id, HitType Type);
