using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SearchService.Engine;

namespace SearchService.Lucene.Indexing;

/// <summary>JSON of what a commit says.</summary>
[JsonSerializable(typeof(ImmutableArray<FailedDocument>))]
internal sealed partial class CommitJson : JsonSerializerContext;
