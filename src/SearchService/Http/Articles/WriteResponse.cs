using System.Collections.Immutable;
using SearchService.Articles.Sources;
using SearchService.Http.OpenApi;

namespace SearchService.Http.Articles;

/// <summary>A write is on disk.</summary>
/// <param name="Id">The article.</param>
/// <param name="Position">Its place in the log.</param>
internal sealed record WriteResponse(string Id, long Position);

/// <summary>What became of a bulk.</summary>
/// <param name="Accepted">Documents on disk, unchanged ones included.</param>
/// <param name="Unchanged">Those of them that were there before, the same in every member.</param>
/// <param name="Position">The last place in the log that any of them has; null where none was accepted.</param>
/// <param name="RejectedCount">Lines that were not accepted.</param>
/// <param name="Rejected">The first 1,000 of them.</param>
internal sealed record BulkResponse(long Accepted, long Unchanged, long? Position, long RejectedCount, ImmutableArray<RejectedLineResponse> Rejected);

/// <summary>A line that was not accepted.</summary>
/// <param name="Line">From 1; in a JSON array the element.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">What is wrong, in a sentence.</param>
internal sealed record RejectedLineResponse(long Line, [property: ConstantsOf(typeof(DocumentProblemCodes))] string Code, string Detail);
